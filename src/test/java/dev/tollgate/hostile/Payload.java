package dev.tollgate.hostile;

/**
 * A text that tries to be more than text. One that is executed leaves its number in {@code
 * window.executed}.
 */
public record Payload(int number, String text) {

  /** The text, after what says that it came through this field. */
  public String in(String field) {
    return marker(field) + " " + text;
  }

  public String marker(String field) {
    return "m" + number + "." + field + ".";
  }

  /** As far as a file may be called so on every machine. */
  String fileName(String field) {
    String name = in(field).replaceAll("[^ -~]", "").replace('/', '|');
    return name.substring(0, Math.min(100, name.length())).strip();
  }

  /** The same in harmless words; backticks, which make code of a checklist's words, are left. */
  Payload harmless() {
    return new Payload(number, text.contains("`") ? text.replaceAll("[^` ]", "o") : "so it is");
  }
}
