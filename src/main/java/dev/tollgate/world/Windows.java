package dev.tollgate.world;

import dev.tollgate.evidence.Exchange;
import java.util.ArrayList;
import java.util.List;

/**
 * The time of a scenario, cut into one window for each request: what the system calls in it, it
 * calls for that request. Requests that were under way at the same time share one.
 */
final class Windows {
  private Windows() {}

  /**
   * From a request to the next.
   *
   * @param requests one, or those that were under way together
   * @param calls of the system, by the time at which they began
   */
  record Window(List<Sent> requests, List<Exchange> calls) {}

  static List<Window> of(World world) {
    List<List<Sent>> groups = new ArrayList<>();
    long end = Long.MIN_VALUE;
    for (Sent sent : world.sent()) {
      if (groups.isEmpty() || sent.from() >= end) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(sent);
      end = Math.max(end, sent.to());
    }
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      long from = i == 0 ? Long.MIN_VALUE : groups.get(i).get(0).from();
      long to = i + 1 == groups.size() ? Long.MAX_VALUE : groups.get(i + 1).get(0).from();
      windows.add(new Window(groups.get(i), calls(world, from, to)));
    }
    return windows;
  }

  private static List<Exchange> calls(World world, long from, long to) {
    return world.journal().exchanges().stream()
        .filter(x -> x.side() == Exchange.Side.DEPENDENCY)
        .filter(x -> x.startNanos() >= from && x.startNanos() < to)
        .toList();
  }
}
