package dev.tollgate.system;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's look at one side of a system, as {@code reviews/<area>.md} has it.
 *
 * @param open what was found and not mended yet, by severity
 */
public record Review(
    String area, String reviewer, LocalDate date, Map<Severity, List<String>> open) {

  /** The same with its findings as that makes them. */
  public Review masked(UnaryOperator<String> masking) {
    Map<Severity, List<String>> all = new EnumMap<>(Severity.class);
    open.forEach(
        (severity, findings) -> all.put(severity, findings.stream().map(masking).toList()));
    return new Review(area, reviewer, date, all);
  }

  /** The keys at the top of the file. */
  record Keys(
      @Nullable String area,
      @Nullable String reviewer,
      @Nullable String date,
      @Nullable Open open) {

    Review review() {
      return new Review(
          Required.key("area", area),
          Required.key("reviewer", reviewer),
          date(Required.key("date", date)),
          Required.key("open", open).bySeverity());
    }

    private static LocalDate date(String written) {
      try {
        return LocalDate.parse(written);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "\"" + written + "\" is no date; write it as 2026-11-21", e);
      }
    }
  }

  /** Each severity has to be there, with an empty list where nothing is open. */
  record Open(
      @Nullable List<String> critical,
      @Nullable List<String> high,
      @Nullable List<String> medium,
      @Nullable List<String> low) {

    private Map<Severity, List<String>> bySeverity() {
      Map<Severity, List<String>> all = new EnumMap<>(Severity.class);
      all.put(Severity.CRITICAL, List.copyOf(Required.key("critical", critical)));
      all.put(Severity.HIGH, List.copyOf(Required.key("high", high)));
      all.put(Severity.MEDIUM, List.copyOf(Required.key("medium", medium)));
      all.put(Severity.LOW, List.copyOf(Required.key("low", low)));
      return all;
    }
  }
}
