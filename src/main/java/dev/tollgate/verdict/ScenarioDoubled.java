package dev.tollgate.verdict;

import dev.tollgate.record.Doubled;
import dev.tollgate.system.Severity;
import java.util.List;

/** A scenario has two results, and none is that of a rerun: it counts for none of them. */
final class ScenarioDoubled implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<Doubled> doubled = grounds.run().doubled();
    if (doubled.isEmpty()) {
      return List.of();
    }
    Doubled first = doubled.get(0);
    String message =
        "%s two results, which no rerun of the same text explains; the first: %s, in %s; run again, each scenario in one shard, and with the features as they are now"
            .formatted(
                doubled.size() == 1 ? "1 scenario has" : doubled.size() + " scenarios have",
                first.place(),
                String.join(" and ", first.files()));
    return List.of(
        new Reason(
            "scenario-doubled",
            Decision.NO_VERDICT,
            Severity.CRITICAL,
            message,
            List.of(),
            doubled.stream().map(Doubled::place).toList()));
  }
}
