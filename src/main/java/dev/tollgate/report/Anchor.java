package dev.tollgate.report;

/**
 * Names for links that are made of a text; no two texts have one name. Those of scenarios are
 * {@link Anchors}.
 */
public final class Anchor {
  private Anchor() {}

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
