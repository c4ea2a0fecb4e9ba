package dev.tollgate.report;

/** Text as a POSIX shell takes it for one word, whatever is in it. */
public final class Shell {
  private Shell() {}

  public static String word(String text) {
    return text.matches("[A-Za-z0-9_./:@%+=,-]+") ? text : quoted(text);
  }

  /** Within single quotes nothing means anything but the quote. */
  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
