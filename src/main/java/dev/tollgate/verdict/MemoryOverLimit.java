package dev.tollgate.verdict;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.MemoryPeak;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A target had more memory resident than its file says that it has to stay within; or nobody could
 * read what it had, which is no proof that it did not.
 */
final class MemoryOverLimit implements Rule {
  private static final int MEGABYTE = 1 << 20;

  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<MemoryPeak> peaks =
        grounds.run().shared().stream()
            .map(JournalEntry::seen)
            .filter(Event.class::isInstance)
            .flatMap(seen -> MemoryPeak.in((Event) seen).stream())
            .filter(peak -> peak.limit() > 0)
            .toList();
    List<Reason> reasons = new ArrayList<>();
    // A run says it again whenever it has grown: the highest counts.
    new TreeSet<>(peaks.stream().map(MemoryPeak::system).toList())
        .forEach(
            system ->
                peaks.stream()
                    .filter(peak -> peak.system().equals(system))
                    .max(Comparator.comparingLong(MemoryPeak::bytes))
                    .flatMap(highest -> reason(grounds, highest))
                    .ifPresent(reasons::add));
    return reasons;
  }

  private static Optional<Reason> reason(Grounds grounds, MemoryPeak peak) {
    Decision decision =
        grounds.decision(PolicyRule.MEMORY_OVER_LIMIT, peak.system(), Severity.HIGH);
    if (!peak.isRead()) {
      return Optional.of(
          reason(
              decision == Decision.GO ? Decision.GO : Decision.NEEDS_WORK,
              "%s has to stay within %d MB, and nobody could read what it had resident; run it where /proc tells, or take the limit out"
                  .formatted(peak.system(), peak.limit() / MEGABYTE)));
    }
    return peak.bytes() <= peak.limit()
        ? Optional.empty()
        : Optional.of(
            reason(
                decision,
                "%s had %d MB resident at its peak, and has to stay within %d MB"
                    .formatted(
                        peak.system(),
                        (peak.bytes() + MEGABYTE - 1) / MEGABYTE,
                        peak.limit() / MEGABYTE)));
  }

  private static Reason reason(Decision decision, String message) {
    return new Reason(
        PolicyRule.MEMORY_OVER_LIMIT.word(),
        decision,
        Severity.HIGH,
        message,
        List.of(),
        List.of());
  }
}
