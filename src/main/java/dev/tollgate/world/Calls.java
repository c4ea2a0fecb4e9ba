package dev.tollgate.world;

import dev.tollgate.evidence.Exchange;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the system asked of its dependencies in this scenario, and checks of it that say what was
 * seen instead.
 */
public final class Calls {
  /** How long a call that is to come is waited for: a service may book after it has answered. */
  static final long WAIT_MILLIS = 3_000;

  private final World world;

  public Calls(World world) {
    this.world = world;
  }

  public List<Exchange> to(String dependency) {
    if (!world.system().description().dependencies().containsKey(dependency)) {
      throw new IllegalArgumentException(
          "no dependency \""
              + dependency
              + "\"; this system has: "
              + world.system().description().dependencies().keySet());
    }
    return world.journal().callsTo(dependency);
  }

  /** A call with nothing masked, to be looked at and not to be shown. */
  public Exchange asItCame(Exchange call) {
    return world.journal().asItCame(call);
  }

  /**
   * Checks the number of calls; waits for those that are still to come, but does not wait for
   * fewer.
   */
  public void checkCount(String dependency, int times) {
    checkCount(dependency, times, WAIT_MILLIS);
  }

  public void checkCount(String dependency, int times, long waitMillis) {
    await(() -> to(dependency).size() >= times, waitMillis);
    checkCountNow(dependency, times);
    world.keep(() -> checkCountNow(dependency, times));
  }

  /** Checks that there were so many calls at least; those that are still to come are waited for. */
  public void checkAtLeast(String dependency, int times) {
    await(() -> to(dependency).size() >= times, WAIT_MILLIS);
    requireCount(dependency, "at least " + times, to(dependency).size() >= times);
  }

  /** Checks that there were not more calls, now and when the scenario ends. */
  public void checkAtMost(String dependency, int times) {
    Runnable check =
        () -> requireCount(dependency, "at most " + times, to(dependency).size() <= times);
    check.run();
    world.keep(check);
  }

  private void requireCount(String dependency, String times, boolean holds) {
    if (!holds) {
      List<Exchange> calls = to(dependency);
      throw new AssertionError(
          "%s should have been called %s times, and was called %s%s"
              .formatted(dependency, times, times(calls.size()), shown(calls)));
    }
  }

  private void checkCountNow(String dependency, int times) {
    List<Exchange> calls = to(dependency);
    if (calls.size() != times) {
      throw new AssertionError(
          dependency
              + " should have been called "
              + times(times)
              + ", and was called "
              + times(calls.size())
              + shown(calls));
    }
  }

  /**
   * Checks that one of the calls is so.
   *
   * @param check of a call as it came
   */
  public void checkOne(String dependency, String what, CallCheck check) {
    await(() -> to(dependency).stream().map(this::asItCame).anyMatch(check), WAIT_MILLIS);
    List<Exchange> calls = to(dependency);
    if (calls.stream().map(this::asItCame).noneMatch(check)) {
      throw new AssertionError(
          "no call to "
              + dependency
              + " "
              + what
              + "; it was called "
              + times(calls.size())
              + NearestCall.words(calls, check.rows(), this::asItCame, world.masked())
              + shown(calls));
    }
  }

  /**
   * Checks that there are calls, and that all of them are so.
   *
   * @param check of a call as it came
   */
  public void checkAll(String dependency, String what, Predicate<Exchange> check) {
    List<Exchange> calls = to(dependency);
    if (calls.isEmpty()) {
      throw new AssertionError(dependency + " was not called, so no call " + what);
    }
    List<Exchange> others = calls.stream().filter(call -> !check.test(asItCame(call))).toList();
    if (!others.isEmpty()) {
      throw new AssertionError(
          others.size()
              + " of "
              + calls.size()
              + " calls to "
              + dependency
              + " do not: "
              + what
              + shown(others));
    }
  }

  /**
   * Checks that the last call to the first had been answered before the first call to the second
   * began.
   */
  public void checkBefore(String first, String second) {
    checkAll(first, "comes before those to " + second, x -> true);
    checkAll(second, "comes after those to " + first, x -> true);
    Exchange last =
        to(first).stream().reduce((a, b) -> a.endNanos() > b.endNanos() ? a : b).orElseThrow();
    Exchange early = to(second).get(0);
    if (!last.endedBefore(early)) {
      throw new AssertionError(
          "the last call to "
              + first
              + " ended at "
              + ms(last.endNanos())
              + ", after the first call to "
              + second
              + " began at "
              + ms(early.startNanos())
              + shown(List.of(last, early)));
    }
  }

  /** The calls in lines, for a message. */
  public static String shown(List<Exchange> calls) {
    if (calls.isEmpty()) {
      return "";
    }
    return calls.stream()
        .limit(20)
        .map(
            x ->
                "\n  at "
                    + ms(x.startNanos())
                    + "  "
                    + x.to()
                    + "  "
                    + x.request().method()
                    + " "
                    + x.request().uri()
                    + " -> "
                    + (x.response() == null ? x.outcome() : String.valueOf(x.status()))
                    + (x.request().body().text() == null
                        ? ""
                        : "  " + cut(x.request().body().text())))
        .collect(
            Collectors.joining(
                "", ":", calls.size() > 20 ? "\n  and " + (calls.size() - 20) + " more" : ""));
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > 160 ? line.substring(0, 160) + "..." : line;
  }

  static String ms(long nanos) {
    return String.format(java.util.Locale.ROOT, "%.1f ms", nanos / 1e6);
  }

  static String times(int n) {
    return n == 0 ? "never" : n == 1 ? "once" : n + " times";
  }

  void await(java.util.function.BooleanSupplier condition, long millis) {
    try {
      boolean came = world.journal().await(condition, millis);
      if (!came) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
