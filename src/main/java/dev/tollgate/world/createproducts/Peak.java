package dev.tollgate.world.createproducts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The moment at which most of what one request brought about was in progress.
 *
 * @param request the request's id
 * @param atNanos when that was, in nanoseconds since the run's start
 * @param together what was in progress then
 * @param all what was in progress at any time
 */
public record Peak(String request, long atNanos, List<Span> together, List<Span> all) {

  /**
   * The greatest number is reached when something begins: it is enough to look at those moments.
   */
  static Peak of(String request, List<Span> all) {
    List<Span> most = List.of();
    long when = 0;
    for (Span begins : all) {
      List<Span> now = all.stream().filter(s -> s.holds(begins.from())).toList();
      if (now.size() > most.size()) {
        most = now;
        when = begins.from();
      }
    }
    return new Peak(request, when, most, all);
  }

  /** How many were in progress. */
  public int count() {
    return together.size();
  }

  @Override
  public String toString() {
    return String.format(
            java.util.Locale.ROOT, "%d at %.1f ms in request %s:", count(), atNanos / 1e6, request)
        + all.stream()
            .sorted(Comparator.comparingLong(Span::from))
            .limit(20)
            .map(s -> "\n  " + (together.contains(s) ? "* " : "  ") + s)
            .collect(Collectors.joining())
        + (all.size() > 20 ? "\n    and " + (all.size() - 20) + " more" : "");
  }
}
