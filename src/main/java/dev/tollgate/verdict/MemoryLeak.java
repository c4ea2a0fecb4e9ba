package dev.tollgate.verdict;

import dev.tollgate.statistics.Growth;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.Severity;
import dev.tollgate.verdict.load.MeasuredLoad;
import dev.tollgate.verdict.load.MemoryTrend;
import java.util.List;
import java.util.Optional;

/**
 * The target's memory grows with every phase of the same work; or its levels were taken and do not
 * tell, which is no GO either.
 */
final class MemoryLeak implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    return MeasuredLoad.of(grounds.run()).stream()
        .filter(MeasuredLoad::passed)
        .flatMap(load -> reason(grounds, load).stream())
        .toList();
  }

  private static Optional<Reason> reason(Grounds grounds, MeasuredLoad load) {
    String system = load.scenario().place().system();
    Severity severity = grounds.severityOf(load.scenario());
    Decision grows = grounds.decision(PolicyRule.MEMORY_LEAK, system, severity);
    return load.memory()
        .filter(memory -> memory.growth().answer() != Growth.Answer.STEADY)
        .map(
            memory ->
                new Reason(
                    PolicyRule.MEMORY_LEAK.word(),
                    memory.growth().answer() == Growth.Answer.GROWS || grows == Decision.GO
                        ? grows
                        : Decision.NEEDS_WORK,
                    severity,
                    message(system, load, memory),
                    grounds.itemsOf(load.scenario()),
                    List.of(load.scenario().place())));
  }

  private static String message(String system, MeasuredLoad load, MemoryTrend memory) {
    return "the %s of %s under %s %s"
        .formatted(memory.what(), system, load.title(), memory.words());
  }
}
