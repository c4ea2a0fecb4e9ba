package dev.tollgate.report;

/** Text inside Markdown. */
final class Markdown {
  private Markdown() {}

  /** The text in one line, with whatever Markdown or HTML would take for its own escaped. */
  static String text(String text) {
    return text.replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\`*_\\[\\]|#])", "\\\\$1");
  }
}
