package dev.tollgate.verdict;

import dev.tollgate.record.Shard;
import dev.tollgate.system.Severity;
import java.util.ArrayList;
import java.util.List;

/** A part of a record cannot be used, or is not there. */
final class RecordDamaged implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<Reason> reasons = new ArrayList<>();
    for (Shard shard : grounds.run().shards()) {
      if (shard.info() == null) {
        reasons.add(reason(grounds.prefix(shard) + "the record does not say what run it is of"));
      }
      if (!shard.damage().isEmpty()) {
        int more = shard.damage().size() - 1;
        reasons.add(
            reason(
                shard.damage().get(0) + (more == 0 ? "" : " (and %d more lines)".formatted(more))));
      }
    }
    return reasons;
  }

  private static Reason reason(String message) {
    return new Reason(
        "record-damaged", Decision.NO_VERDICT, Severity.CRITICAL, message, List.of(), List.of());
  }
}
