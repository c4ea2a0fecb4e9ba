package dev.tollgate.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step as it was written, and what became of it. A hook that did not pass is a step too.
 *
 * @param keyword as written, without the space behind it ({@code Given}, {@code *}); for a hook
 *     what kind of hook it is
 * @param text with an example's values in it; for a hook the method's name
 * @param docString the text block below it; null when there is none
 * @param table the rows of the table below it; empty when there is none
 * @param failure null unless it failed, or was skipped or left pending with words
 * @param started null when it never began
 */
public record RecordedStep(
    String keyword,
    String text,
    @Nullable String docString,
    List<List<String>> table,
    boolean hook,
    StepStatus status,
    @Nullable Failure failure,
    @Nullable Instant started,
    Duration took) {
  public RecordedStep {
    table = table.stream().map(List::copyOf).toList();
  }

  /** {@code Given an open shop}. */
  public String line() {
    return keyword + ' ' + text;
  }
}
