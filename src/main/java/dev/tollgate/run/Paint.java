package dev.tollgate.run;

import java.io.Console;
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
    return of(System.getenv(), hasTerminal());
  }

  /** Since Java 22 there is a console where there is no terminal as well, and it says so itself. */
  @SuppressWarnings("SystemConsoleNull") // asked further where that may be
  private static boolean hasTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
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
