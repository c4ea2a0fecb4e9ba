package dev.tollgate.verdict;

import dev.tollgate.system.Severity;
import dev.tollgate.verdict.load.Amount;
import dev.tollgate.verdict.load.MeasuredLoad;
import java.util.List;

/**
 * What sent a load was late itself, for want of time on its machine: the figures are the machine's.
 * Where a scenario failed, that decides, and this stands beside it: the check of a figure is left
 * open by a late engine, so that what fails all the same is no figure.
 */
final class EngineLagged implements Rule {
  static final String NAME = "engine-lagged";

  @Override
  public List<Reason> reasons(Grounds grounds) {
    boolean decided =
        grounds.run().scenarios().stream()
            .filter(scenario -> scenario.status().isFailure())
            .anyMatch(scenario -> !StoodStill.excuses(grounds.run(), scenario));
    return MeasuredLoad.of(grounds.run()).stream()
        .filter(load -> !load.keptPace())
        .map(load -> reason(grounds, load, decided ? Decision.NEEDS_WORK : Decision.NO_VERDICT))
        .toList();
  }

  private static Reason reason(Grounds grounds, MeasuredLoad load, Decision decision) {
    return new Reason(
        NAME,
        decision,
        Severity.CRITICAL,
        words(load)
            + "; run '%s' again on a machine that has less to do, with fewer users or a lower rate, or with the engine on another machine"
                .formatted(load.scenario().name()),
        grounds.itemsOf(load.scenario()),
        List.of(load.scenario().place()));
  }

  /** What was late, with its figures. */
  static String words(MeasuredLoad load) {
    int before = load.inVainBefore().size();
    return "%s tells of the machine and not of the service: Tollgate itself was %s ms late in 1 of 100 requests, and may be %s ms%s"
        .formatted(
            load.title(),
            Amount.of(load.load().pace().p99Ms()),
            Amount.of(load.load().pace().limitMs()),
            before == 0
                ? ""
                : ", and was so %s before".formatted(before == 1 ? "once" : before + " times"));
  }
}
