package dev.tollgate.record;

import io.cucumber.messages.types.Exception;
import io.cucumber.messages.types.TestRunFinished;
import io.cucumber.messages.types.TestStepResult;
import org.jspecify.annotations.Nullable;

/**
 * Why a step or a hook did not pass.
 *
 * @param message what was thrown says, as it says it: any number of lines, or none
 * @param full the same with its type and stack
 */
public record Failure(String message, String full) {
  private static final int BRIEF = 240;

  static @Nullable Failure of(TestStepResult result) {
    return of(result.getMessage().orElse(""), result.getException().orElse(null));
  }

  /** That of a hook around the run, which Cucumber-JVM reports with the run's end. */
  static @Nullable Failure of(TestRunFinished run) {
    return of(run.getMessage().orElse(""), run.getException().orElse(null));
  }

  private static @Nullable Failure of(String message, @Nullable Exception thrown) {
    String full = thrown == null ? message : thrown.getStackTrace().orElse(message);
    return full.isBlank() ? null : new Failure(message.strip(), full.strip());
  }

  /**
   * The first paragraph of the message in one line of at most 240 characters; when there is no
   * message, the first line of all.
   */
  public String brief() {
    String paragraph =
        message.isEmpty() ? full.lines().findFirst().orElse("") : message.split("\\R\\s*\\R", 2)[0];
    String line = paragraph.replaceAll("\\s+", " ").strip();
    return line.length() <= BRIEF ? line : line.substring(0, BRIEF - 1) + '…';
  }
}
