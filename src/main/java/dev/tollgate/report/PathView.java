package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.verdict.ItemResult;
import dev.tollgate.verdict.SystemCoverage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A path that a request can take from end to end: an item of the checklist's section <i>End to
 * end</i>.
 *
 * @param kind the item's words before its colon: {@code Happy path}
 * @param text the words behind it
 * @param calls how many exchanges were seen on it, and how long the slowest scenario took
 */
public record PathView(String kind, String text, ItemResult result, String calls) {

  static List<PathView> of(SystemCoverage system) {
    return SectionView.of(system).stream()
        .filter(section -> isEndToEnd(section.title()))
        .flatMap(section -> section.items().stream())
        .map(PathView::of)
        .toList();
  }

  private static PathView of(ItemResult result) {
    String text = result.item().text();
    int colon = text.indexOf(':');
    return new PathView(
        colon < 0 ? text : text.substring(0, colon),
        colon < 0 ? "" : text.substring(colon + 1).strip(),
        result,
        calls(result));
  }

  private static String calls(ItemResult result) {
    long exchanges =
        result.scenarios().stream().mapToLong(s -> JournalView.exchanges(s.journal()).size()).sum();
    if (exchanges == 0) {
      return "no exchange was seen";
    }
    String slowest =
        result.scenarios().stream()
            .map(RecordedScenario::took)
            .max(Comparator.naturalOrder())
            .map(Durations::words)
            .orElse("");
    return exchanges + " exchanges, the longest scenario " + slowest;
  }

  /** How many of its scenarios passed. */
  public long passed() {
    return result.scenarios().stream()
        .filter(scenario -> scenario.status() == ScenarioStatus.PASSED)
        .count();
  }

  /**
   * The scenario that shows how the parts work together: that of the happy path where the checklist
   * has one, and else the one that went well with the most parts taking part.
   */
  static Optional<RecordedScenario> happy(RecordedRun run, SystemCoverage system) {
    Stream<RecordedScenario> named =
        of(system).stream()
            .filter(path -> path.kind().toLowerCase(Locale.ROOT).contains("happy"))
            .flatMap(path -> path.result().scenarios().stream());
    Stream<RecordedScenario> widest =
        run.scenarios().stream()
            .filter(scenario -> scenario.place().system().equals(system.system()))
            .filter(scenario -> scenario.status() == ScenarioStatus.PASSED)
            .sorted(Comparator.comparingLong(PathView::parts).reversed());
    return Stream.concat(named, widest)
        .filter(scenario -> !JournalView.exchanges(scenario.journal()).isEmpty())
        .findFirst();
  }

  private static long parts(RecordedScenario scenario) {
    return JournalView.exchanges(scenario.journal()).stream()
        .filter(exchange -> exchange.status() > 0 && exchange.status() < 400)
        .map(exchange -> exchange.to())
        .distinct()
        .count();
  }

  private static boolean isEndToEnd(String title) {
    return title.toLowerCase(Locale.ROOT).replace('-', ' ').contains("end to end");
  }
}
