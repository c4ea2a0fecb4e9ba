package dev.tollgate.run;

import java.util.Map;

/**
 * Colour for a terminal, and none for a file or a CI server's log. What it says is in the words as
 * well.
 *
 * @param on whether there is any
 */
public record Paint(boolean on) {
  public static final Paint NONE = new Paint(false);

  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";

  /**
   * What fits where this process writes.
   *
   * @param environment {@code NO_COLOR} of any value is obeyed (no-color.org)
   * @param terminal whether it is one
   */
  public static Paint of(Map<String, String> environment, boolean terminal) {
    return new Paint(
        terminal
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb"));
  }

  /** The one of this process. */
  public static Paint here() {
    return of(System.getenv(), System.console() != null);
  }

  public String bad(String text) {
    return painted(text, RED);
  }

  public String good(String text) {
    return painted(text, GREEN);
  }

  public String warning(String text) {
    return painted(text, YELLOW);
  }

  private String painted(String text, String colour) {
    return on ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
  }
}
