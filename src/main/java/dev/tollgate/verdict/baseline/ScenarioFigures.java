package dev.tollgate.verdict.baseline;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.tollgate.record.RecordedScenario;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a scenario. In a file it is a list, so that it has a line of its own.
 *
 * @param line where it stood then
 * @param status {@code passed}, {@code failed} and the other states of a scenario, in lower case
 * @param ms what its steps took, in milliseconds
 * @param example the cells of its row; null where its name tells it from the others of its feature
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"line", "status", "ms", "name", "example"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScenarioFigures(
    int line, String status, long ms, String name, @Nullable String example) {
  private static final String PASSED = "passed";

  public ScenarioFigures {
    Objects.requireNonNull(status, "a scenario lacks its status");
    Objects.requireNonNull(name, "a scenario lacks its name");
  }

  static ScenarioFigures of(RecordedScenario scenario, boolean isNameEnough) {
    return new ScenarioFigures(
        scenario.place().line(),
        scenario.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        scenario.took().toMillis(),
        scenario.name(),
        isNameEnough || scenario.example().isEmpty() ? null : cells(scenario.example()));
  }

  private static String cells(Map<String, String> example) {
    return String.join(" | ", example.values());
  }

  public boolean isPassed() {
    return status.equals(PASSED);
  }

  /** Whether it passed only when it was tried again, which a rule of its own is about. */
  boolean isFlaky() {
    return status.equals("flaky");
  }

  /** Whether it ran to its end and did not show what it says. */
  public boolean isFailure() {
    return switch (status) {
      case PASSED, "skipped", "cut off", "not run" -> false;
      default -> true;
    };
  }

  /** Whether it ran to its end, whatever it showed. */
  public boolean isEnded() {
    return isPassed() || isFailure();
  }
}
