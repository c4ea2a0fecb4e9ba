package dev.tollgate.record;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a scenario was skipped, in the words of the step that skipped it. */
final class SkipReason {
  private static final String PREFIX = "Assumption failed:";

  /** What JUnit says when nobody gave a reason. */
  private static final Set<String> NO_REASON =
      Set.of("", "Assumption failed", "assumption is not true", "assumption is not false");

  private SkipReason() {}

  /** The first reason that a skipped step names; null when none does. */
  static @Nullable String of(List<RecordedStep> steps) {
    return steps.stream()
        .filter(step -> step.status() == StepStatus.SKIPPED)
        .map(RecordedStep::failure)
        .filter(Objects::nonNull)
        .map(failure -> named(failure.message()))
        .filter(reason -> !NO_REASON.contains(reason))
        .findFirst()
        .orElse(null);
  }

  private static String named(String message) {
    String reason = message.startsWith(PREFIX) ? message.substring(PREFIX.length()) : message;
    return reason.strip();
  }
}
