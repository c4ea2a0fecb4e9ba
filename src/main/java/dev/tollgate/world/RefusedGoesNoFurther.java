package dev.tollgate.world;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.system.Dependency;
import dev.tollgate.system.Invariant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A request that was refused with a status led to calls to certain dependencies only. */
final class RefusedGoesNoFurther implements InvariantCheck {
  private final World world;
  private final Invariant invariant;

  RefusedGoesNoFurther(World world, Invariant invariant) {
    this.world = world;
    this.invariant = invariant;
  }

  @Override
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    Set<String> before = new HashSet<>(those(Dependency::shared));
    for (Windows.Window window : Windows.of(world)) {
      Set<String> allowed = new HashSet<>(before);
      // A late refund of this request is not the next one's.
      before.addAll(those(dependency -> dependency.plays() == Dependency.Plays.LEDGER));
      boolean allKnown = true;
      for (Sent sent : window.requests()) {
        List<String> after = invariant.after().get(String.valueOf(sent.status()));
        allKnown &= after != null;
        allowed.addAll(after == null ? List.of() : after);
      }
      if (!allKnown) {
        allowed.addAll(world.system().description().dependencies().keySet());
      }
      List<Exchange> more =
          window.calls().stream().filter(call -> !allowed.contains(call.to())).toList();
      if (!more.isEmpty()) {
        problems.add(
            window.requests().get(0).shown()
                + ", and "
                + more.size()
                + " calls went further than that"
                + Calls.shown(more));
      }
    }
    return problems;
  }

  private List<String> those(Predicate<Dependency> which) {
    return world.system().description().dependencies().entrySet().stream()
        .filter(dependency -> which.test(dependency.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
