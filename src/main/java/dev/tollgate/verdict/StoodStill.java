package dev.tollgate.verdict;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Standstill;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.system.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All scenarios that failed did so while Tollgate stood still: a sound system that gives up a stub
 * which cannot answer looks the same as a broken one. Where one failed without that, it decides.
 */
final class StoodStill implements Rule {
  static final String NAME = "stood-still";

  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<RecordedScenario> failed =
        grounds.run().scenarios().stream()
            .filter(scenario -> scenario.status().isFailure())
            .toList();
    List<RecordedScenario> excused =
        failed.stream().filter(scenario -> excuses(grounds.run(), scenario)).toList();
    return excused.isEmpty() || excused.size() < failed.size()
        ? List.of()
        : List.of(reason(grounds, excused, standstills(grounds.run())));
  }

  /** Whether the scenario failed, and Tollgate stood still while it ran. */
  static boolean excuses(RecordedRun run, RecordedScenario scenario) {
    // Of several shards nobody knows on whose machine a scenario ran; a rerun is on the same.
    return run.reruns().first().size() == 1
        && scenario.status() == ScenarioStatus.FAILED
        && standstills(run).stream().anyMatch(standstill -> during(scenario, standstill));
  }

  private static List<Standstill> standstills(RecordedRun run) {
    return run.shared().stream()
        .map(JournalEntry::seen)
        .filter(Event.class::isInstance)
        .flatMap(seen -> Standstill.in((Event) seen).stream())
        .toList();
  }

  private static Reason reason(
      Grounds grounds, List<RecordedScenario> failed, List<Standstill> standstills) {
    Duration longest =
        standstills.stream()
            .filter(standstill -> failed.stream().anyMatch(s -> during(s, standstill)))
            .map(Standstill::length)
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    return new Reason(
        NAME,
        Decision.NO_VERDICT,
        Severity.CRITICAL,
        String.format(
            Locale.ROOT,
            "Tollgate stood still for up to %.1f s while %s: the machine had no time for it, and"
                + " nobody can tell whose fault that is; run again on one that has less to do",
            longest.toMillis() / 1e3,
            failed.size() == 1
                ? "the scenario ran that failed"
                : "the " + failed.size() + " scenarios ran that failed"),
        failed.stream()
            .map(grounds::itemsOf)
            .flatMap(Collection::stream)
            .distinct()
            .sorted()
            .toList(),
        failed.stream().map(RecordedScenario::place).toList());
  }

  /** From its first exchange on: before that it waited for its turn. */
  private static boolean during(RecordedScenario scenario, Standstill standstill) {
    Optional<Instant> began =
        scenario.journal().stream()
            .map(JournalEntry::seen)
            .filter(Exchange.class::isInstance)
            .map(seen -> ((Exchange) seen).started())
            .min(Comparator.naturalOrder());
    Instant ended = scenario.ended();
    return began.isPresent()
        && ended != null
        && standstill.from().isBefore(ended)
        && standstill.to().isAfter(began.get());
  }
}
