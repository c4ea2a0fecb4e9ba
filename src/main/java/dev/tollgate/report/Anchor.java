package dev.tollgate.report;

import dev.tollgate.record.Place;

/** What the parts of the page are called in its links; no two parts have one name. */
public final class Anchor {
  private static final String FOLDER = "features/";
  private static final String ENDING = ".feature";

  private Anchor() {}

  /** {@code shop/buying:12}; short, for a page has very many. */
  public static String of(Place place) {
    String file =
        place.uri().startsWith(FOLDER) ? place.uri().substring(FOLDER.length()) : place.uri();
    boolean usual = file.endsWith(ENDING) && place.line() > 0;
    return of(
        (usual ? file.substring(0, file.length() - ENDING.length()) : file)
            + (place.line() > 0 ? ":" + place.line() : ""));
  }

  /** The text itself, with what a link cannot have as {@code ~hexadecimal~}. */
  public static String of(String text) {
    StringBuilder name = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (isPlain(character)) {
                name.appendCodePoint(character);
              } else {
                name.append('~').append(Integer.toHexString(character)).append('~');
              }
            });
    return name.toString();
  }

  private static boolean isPlain(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || "/._:-".indexOf(character) >= 0;
  }
}
