package dev.tollgate.record;

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
    String message = result.getMessage().orElse("").strip();
    String full = result.getException().flatMap(thrown -> thrown.getStackTrace()).orElse(message);
    return full.isBlank() ? null : new Failure(message, full.strip());
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
