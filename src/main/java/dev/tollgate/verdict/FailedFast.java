package dev.tollgate.verdict;

import dev.tollgate.evidence.RunEnd;
import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.record.Shard;
import dev.tollgate.system.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A run was to stop at its first failure, and did. The failure alone is ground enough for a NO-GO,
 * whatever the scenarios would have shown that did not begin for it; without one there is no
 * verdict.
 */
final class FailedFast implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<Place> left = left(grounds).stream().sorted().toList();
    return left.isEmpty()
        ? List.of()
        : List.of(
            new Reason(
                "failed-fast",
                Decision.NEEDS_WORK,
                Severity.LOW,
                "%d of %d planned scenarios did not begin, as one had failed (--fail-fast): run them with --rerun"
                    .formatted(left.size(), grounds.run().planned().size()),
                List.of(),
                left));
  }

  /** Whether that run stopped for a failure that is there to see. */
  static boolean explains(Grounds grounds, Shard shard) {
    RunEnd end = shard.end();
    return end != null
        && end.how() == RunEnd.How.FAIL_FAST
        && !shard.cut()
        && grounds.run().scenarios().stream().anyMatch(each -> each.status().isFailure());
  }

  /** What did not begin for it. */
  static Set<Place> left(Grounds grounds) {
    Set<Place> left = new HashSet<>();
    grounds.run().shards().stream()
        .filter(shard -> explains(grounds, shard))
        .forEach(shard -> left.addAll(shard.planned()));
    left.retainAll(
        grounds.run().scenarios().stream()
            .filter(scenario -> scenario.status() == ScenarioStatus.NOT_RUN)
            .map(RecordedScenario::place)
            .toList());
    return left;
  }
}
