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

  /** The message in one line, cut after 240 characters; the first line of all when it is empty. */
  public String brief() {
    String line = (message.isEmpty() ? full.lines().findFirst().orElse("") : message).strip();
    line = line.replaceAll("\\s+", " ");
    return line.length() <= BRIEF ? line : line.substring(0, BRIEF - 1) + '…';
  }
}
