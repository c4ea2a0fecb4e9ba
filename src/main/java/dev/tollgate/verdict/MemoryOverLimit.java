package dev.tollgate.verdict;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.MemoryPeak;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.Severity;
import java.util.List;

/** A target had more memory resident than its file says that it has to stay within. */
final class MemoryOverLimit implements Rule {
  private static final int MEGABYTE = 1 << 20;

  @Override
  public List<Reason> reasons(Grounds grounds) {
    return grounds.run().shared().stream()
        .map(JournalEntry::seen)
        .filter(Event.class::isInstance)
        .flatMap(seen -> MemoryPeak.in((Event) seen).stream())
        .filter(peak -> peak.limit() > 0 && peak.bytes() > peak.limit())
        .map(peak -> reason(grounds, peak))
        .toList();
  }

  private static Reason reason(Grounds grounds, MemoryPeak peak) {
    return new Reason(
        PolicyRule.MEMORY_OVER_LIMIT.word(),
        grounds.decision(PolicyRule.MEMORY_OVER_LIMIT, peak.system(), Severity.HIGH),
        Severity.HIGH,
        "%s had %d MB resident at its peak, and has to stay within %d MB"
            .formatted(
                peak.system(), (peak.bytes() + MEGABYTE - 1) / MEGABYTE, peak.limit() / MEGABYTE),
        List.of(),
        List.of());
  }
}
