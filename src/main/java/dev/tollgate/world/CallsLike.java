package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tollgate.evidence.Exchange;
import java.util.List;

/** Checks of the calls that are like something, and of how many there were at once. */
public final class CallsLike {
  private final World world;
  private final Calls calls;
  private final Values values;

  public CallsLike(World world, Calls calls, Values values) {
    this.world = world;
    this.calls = calls;
    this.values = values;
  }

  /** Checks that there were so many calls that are so, no more and no fewer. */
  public void checkCount(String dependency, CallLike like, int times) {
    calls.await(() -> such(dependency, like).size() >= times, Calls.WAIT_MILLIS);
    checkCountNow(dependency, like, times);
    world.keep(() -> checkCountNow(dependency, like, times));
  }

  private void checkCountNow(String dependency, CallLike like, int times) {
    int found = such(dependency, like).size();
    if (found != times) {
      throw new AssertionError(
          "%s should have been called %s %s, and was %s; of all its calls%s"
              .formatted(
                  dependency,
                  Calls.times(times),
                  like.words(),
                  Calls.times(found),
                  Calls.shown(calls.to(dependency))));
    }
  }

  /** Checks that one of the calls is so, and waits for it so long. */
  public void checkOne(String dependency, CallLike like, long waitMillis) {
    calls.await(() -> !such(dependency, like).isEmpty(), waitMillis);
    if (such(dependency, like).isEmpty()) {
      List<Exchange> all = calls.to(dependency);
      throw new AssertionError(
          "no call to "
              + dependency
              + " was "
              + like.words()
              + "; it was called "
              + Calls.times(all.size())
              + NearestCall.words(
                  all, like.check(values::fillKnown).rows(), calls::asItCame, world.masked())
              + Calls.shown(all));
    }
  }

  public void checkOne(String dependency, CallLike like) {
    checkOne(dependency, like, Calls.WAIT_MILLIS);
  }

  /** Checks that the first call that is so had been answered before the first that is otherwise. */
  public void checkBefore(String dependency, CallLike first, CallLike second) {
    checkOne(dependency, first);
    checkOne(dependency, second);
    Exchange early = such(dependency, first).get(0);
    Exchange late = such(dependency, second).get(0);
    if (!early.endedBefore(late)) {
      throw new AssertionError(
          "the call %s ended at %s, after the one %s began at %s%s"
              .formatted(
                  first.words(),
                  Calls.ms(early.endNanos()),
                  second.words(),
                  Calls.ms(late.startNanos()),
                  Calls.shown(List.of(early, late))));
    }
  }

  /** Checks that one of the calls has a body like an example; objects may have more fields. */
  public void checkJson(String dependency, String example) {
    JsonNode wanted = Bodies.json(values, example);
    Likeness likeness = new Likeness(true, false);
    calls.await(
        () -> calls.to(dependency).stream().anyMatch(c -> isLike(likeness, wanted, c)),
        Calls.WAIT_MILLIS);
    List<Exchange> all = calls.to(dependency);
    if (all.stream().noneMatch(call -> isLike(likeness, wanted, call))) {
      throw new AssertionError(
          "no call to "
              + dependency
              + " had a body like "
              + world.masked().text(wanted.toString())
              + "; it was called "
              + Calls.times(all.size())
              + NearestCall.words(
                  all,
                  (shown, came) -> rows(likeness, wanted, shown, came),
                  calls::asItCame,
                  world.masked())
              + Calls.shown(all));
    }
  }

  /** A row for each field of the example. */
  private static List<CallRow> rows(
      Likeness likeness, JsonNode wanted, Exchange shown, Exchange came) {
    if (!wanted.isObject()) {
      return List.of();
    }
    JsonNode seen = CallWords.json(shown);
    JsonNode whole = CallWords.json(came);
    return wanted.properties().stream()
        .map(
            field ->
                new CallRow(
                    field.getKey(),
                    field.getValue().toString(),
                    seen.path(field.getKey()).isMissingNode()
                        ? "missing"
                        : seen.path(field.getKey()).toString(),
                    likeness.differences(field.getValue(), whole.path(field.getKey())).isEmpty()))
        .toList();
  }

  private boolean isLike(Likeness likeness, JsonNode wanted, Exchange call) {
    return likeness.differences(wanted, CallWords.json(calls.asItCame(call))).isEmpty();
  }

  /** Checks that no call had a header, now and when the scenario ends. */
  public void checkNoHeader(String dependency, String header) {
    Runnable check =
        () -> {
          List<Exchange> having =
              calls.to(dependency).stream()
                  .filter(
                      call ->
                          call.request().headers().stream()
                              .anyMatch(h -> h.name().equalsIgnoreCase(header)))
                  .toList();
          if (!having.isEmpty()) {
            throw new AssertionError(
                "no call to %s should have had the header %s, and %d had it%s"
                    .formatted(dependency, header, having.size(), Calls.shown(having)));
          }
        };
    check.run();
    world.keep(check);
  }

  /** Keeps a field of the last call's JSON body for later steps. */
  public void keep(String dependency, String field, String name) {
    values.keep(name, fieldOfLast(dependency, field), field + " of the last call to " + dependency);
  }

  /** Checks how many calls were under way together, at the most. */
  public void checkTogetherAtMost(String dependency, int limit) {
    Runnable check =
        () -> requireTogether(dependency, "at most " + limit, together(dependency) <= limit);
    check.run();
    world.keep(check);
  }

  /** Checks that so many calls were under way together at some time. */
  public void checkTogetherAtLeast(String dependency, int limit) {
    calls.await(() -> together(dependency) >= limit, Calls.WAIT_MILLIS);
    requireTogether(dependency, "at least " + limit, together(dependency) >= limit);
  }

  private void requireTogether(String dependency, String limit, boolean holds) {
    if (!holds) {
      throw new AssertionError(
          "%s should have had %s calls at once, and had %d%s"
              .formatted(
                  dependency, limit, together(dependency), Calls.shown(calls.to(dependency))));
    }
  }

  /** The most calls that had begun and not ended at one time. */
  private int together(String dependency) {
    List<Exchange> all = calls.to(dependency);
    return all.stream()
        .mapToInt(
            one ->
                (int)
                    all.stream()
                        .filter(
                            other ->
                                other.startNanos() <= one.startNanos()
                                    && other.endNanos() > one.startNanos())
                        .count())
        .max()
        .orElse(0);
  }

  private JsonNode fieldOfLast(String dependency, String field) {
    List<Exchange> all = calls.to(dependency);
    JsonNode found =
        all.isEmpty()
            ? MissingNode.getInstance()
            : new JsonPath(field).in(CallWords.json(calls.asItCame(all.get(all.size() - 1))));
    if (found.isMissingNode()) {
      throw new AssertionError(
          "there is nothing to keep: the last call to %s has no field %s%s"
              .formatted(dependency, field, Calls.shown(all)));
    }
    return found;
  }

  private List<Exchange> such(String dependency, CallLike like) {
    CallCheck check = like.check(values::fill);
    return calls.to(dependency).stream().filter(call -> check.test(calls.asItCame(call))).toList();
  }
}
