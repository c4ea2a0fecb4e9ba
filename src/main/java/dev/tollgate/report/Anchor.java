package dev.tollgate.report;

import dev.tollgate.record.Place;

/** What the parts of the page are called in its links; no two parts have one name. */
public final class Anchor {
  private Anchor() {}

  /** {@code shop/buying.feature:12}. */
  public static String of(Place place) {
    return of(place.toString().replaceFirst("^features/", ""));
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
