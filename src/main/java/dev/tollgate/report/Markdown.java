package dev.tollgate.report;

/** Text inside Markdown. */
final class Markdown {
  private Markdown() {}

  /** The text in one line, with whatever Markdown or HTML would take for its own escaped. */
  static String text(String text) {
    return XmlText.of(text)
        .replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\`*_\\[\\]|#])", "\\\\$1");
  }
}
