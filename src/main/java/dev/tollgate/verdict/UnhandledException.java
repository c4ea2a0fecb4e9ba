package dev.tollgate.verdict;

import dev.tollgate.evidence.Event;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The service logged an exception that nobody in it caught, in the words of the runtimes' last
 * handlers. One that it caught and logged is its own affair.
 */
final class UnhandledException implements Rule {
  private static final int SHOWN = 160;

  private static final Pattern WORDS =
      Pattern.compile(
          "^Exception in thread \""
              + "|^Traceback \\(most recent call last\\):"
              + "|^(?:goroutine \\d+ \\[running]|panic: |http: panic serving )"
              + "|\\[UnhandledPromiseRejection\\b|\\bUnhandledPromiseRejectionWarning\\b"
              // Not one that says that there was none, or that a handler for them is in place.
              + "|^(?i:(?:unhandled|uncaught)[\\w ]{0,20}(?:exception|error|rejection)\\b(?! handler))");

  @Override
  public List<Reason> reasons(Grounds grounds) {
    Map<String, List<Place>> places = new TreeMap<>();
    Map<String, String> first = new TreeMap<>();
    for (RecordedScenario scenario : grounds.run().scenarios()) {
      logged(scenario.journal())
          .ifPresent(
              line -> {
                String system = scenario.place().system();
                places.computeIfAbsent(system, s -> new ArrayList<>()).add(scenario.place());
                first.putIfAbsent(system, line);
              });
    }
    List<Reason> reasons =
        new ArrayList<>(
            places.entrySet().stream()
                .map(entry -> reason(grounds, entry.getKey(), first, entry.getValue()))
                .toList());
    logged(grounds.run().shared()).ifPresent(line -> reasons.add(ofTheRun(grounds, line)));
    return reasons;
  }

  /** A line that carries no scenario's mark does not say of which system it is: the strictest. */
  private static Reason ofTheRun(Grounds grounds, String line) {
    return grounds.systems().stream()
        .map(system -> reason(grounds, system.system(), Map.of(system.system(), line), List.of()))
        .max(Comparator.comparing(Reason::decision))
        .orElseGet(() -> reason(grounds, "", Map.of("", line), List.of()));
  }

  /** The first of them, in a line. */
  private static Optional<String> logged(List<JournalEntry> journal) {
    List<String> lines =
        journal.stream()
            .map(JournalEntry::seen)
            .filter(Event.class::isInstance)
            .map(Event.class::cast)
            .filter(event -> event.kind() == Event.Kind.LOG)
            .map(event -> event.data().getOrDefault("message", event.text()))
            .toList();
    return IntStream.range(0, lines.size())
        .filter(i -> WORDS.matcher(lines.get(i)).find())
        .mapToObj(i -> lines.get(i) + named(lines.get(i), lines.subList(i + 1, lines.size())))
        .findFirst();
  }

  /** Python says what it was only behind the trace, in the first line that is not indented. */
  private static String named(String line, List<String> after) {
    return line.startsWith("Traceback")
        ? after.stream()
            .filter(each -> !each.isBlank() && !Character.isWhitespace(each.charAt(0)))
            .findFirst()
            .map(each -> " " + each)
            .orElse("")
        : "";
  }

  private static Reason reason(
      Grounds grounds, String system, Map<String, String> first, List<Place> places) {
    String line = first.getOrDefault(system, "");
    return new Reason(
        PolicyRule.UNHANDLED_EXCEPTION.word(),
        grounds.decision(PolicyRule.UNHANDLED_EXCEPTION, system, Severity.CRITICAL),
        Severity.CRITICAL,
        "the service logged an exception that nobody caught%s: %s"
            .formatted(
                places.size() > 1 ? ", in %d scenarios; the first".formatted(places.size()) : "",
                line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + '…'),
        List.of(),
        places);
  }
}
