package dev.tollgate.verdict;

import dev.tollgate.record.Shard;
import dev.tollgate.system.Severity;
import dev.tollgate.verdict.load.MeasuredLoad;
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
    MeasuredLoad.of(grounds.run())
        .forEach(
            load -> load.damage().forEach(damage -> reasons.add(reason(grounds, load, damage))));
    return reasons;
  }

  private static Reason reason(Grounds grounds, MeasuredLoad load, String damage) {
    return new Reason(
        "record-damaged",
        Decision.NO_VERDICT,
        Severity.CRITICAL,
        load.scenario().place() + ": " + load.title() + " " + damage,
        grounds.itemsOf(load.scenario()),
        List.of(load.scenario().place()));
  }

  private static Reason reason(String message) {
    return new Reason(
        "record-damaged", Decision.NO_VERDICT, Severity.CRITICAL, message, List.of(), List.of());
  }
}
