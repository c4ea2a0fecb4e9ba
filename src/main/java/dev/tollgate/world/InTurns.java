package dev.tollgate.world;

import dev.tollgate.client.TargetRequest;
import dev.tollgate.client.TimedClient;
import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.MeasuredPairs;
import dev.tollgate.statistics.PairComparison;
import dev.tollgate.statistics.Slowness;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends the scenario's last request again and again, in turns to the target and to the one before,
 * so that whatever the machine does, it does to both.
 */
public final class InTurns {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A service that was started just now gets quicker with every request. */
  private static final int WARM_UP = 150;

  /** So many pairs more are measured before it is looked whether they are enough. */
  private static final int SOME = 200;

  /** On a machine that is so slow that this is not enough, nobody can tell anyway. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final World world;
  private final List<MeasuredPairs.Pair> pairs = new ArrayList<>();
  private final List<String> otherwise = new ArrayList<>();
  private int sent;

  public InTurns(World world) {
    this.world = world;
  }

  /**
   * Measures until the times tell whether the one is slower than the other, and no longer than
   * {@code most} pairs or 30 s.
   *
   * @throws org.opentest4j.TestAbortedException when there is none before
   */
  public void measure(int most) throws InterruptedException {
    Sent last = lastSent();
    RunningSystem system = world.system();
    String before = system.beforeName();
    TimedClient here = new TimedClient(system.target().address(), PATIENCE);
    TimedClient there = new TimedClient(system.before().address(), PATIENCE);
    world.letGo();
    world.journal().measuring(true);
    try {
      for (int i = 0; i < WARM_UP; i++) {
        pair(last, here, there);
      }
      pairs.clear();
      long begun = System.nanoTime();
      while (pairs.size() < most && isLeft(begun) && otherwise.isEmpty() && !enough()) {
        for (int i = 0; i < SOME && pairs.size() < most && isLeft(begun); i++) {
          pairs.add(pair(last, here, there));
        }
      }
    } finally {
      world.journal().await(() -> !world.journal().isAnyPending(), PATIENCE.toMillis());
      world.journal().measuring(false);
    }
    MeasuredPairs measured = new MeasuredPairs(last.method() + " " + last.path(), before, pairs);
    world.note(Event.Kind.NOTE, measured.text(), measured.data());
  }

  private static boolean isLeft(long begun) {
    return System.nanoTime() - begun < LONGEST.toNanos();
  }

  private Sent lastSent() {
    List<Sent> all = world.sent();
    if (all.isEmpty()) {
      throw new AssertionError("No request was sent yet, so there is none to send again");
    }
    return all.get(all.size() - 1);
  }

  /** Strictly by turns, so that each of the two comes after the other every time. */
  private MeasuredPairs.Pair pair(Sent last, TimedClient here, TimedClient there)
      throws InterruptedException {
    double before = millis(last, there, false);
    return new MeasuredPairs.Pair(before, millis(last, here, true));
  }

  private double millis(Sent last, TimedClient client, boolean here) throws InterruptedException {
    String who = here ? "this service" : "the one before";
    try {
      TimedClient.Timed timed = client.send(again(last.request()));
      int expected = last.response().status();
      if (timed.status() != expected) {
        otherwise.add(who + " answered " + timed.status() + " in place of " + expected);
      }
      return timed.millis();
    } catch (IOException e) {
      otherwise.add(who + " gave no answer: " + e.getMessage());
      return 0;
    }
  }

  /** The same but for its id: no two requests have the same. */
  private TargetRequest again(TargetRequest request) {
    String name = world.requestIdHeader();
    sent++;
    return new TargetRequest(
        request.method(),
        request.path(),
        request.headers().stream()
            .map(
                header ->
                    header.name().equalsIgnoreCase(name)
                        ? new Header(header.name(), header.value() + "-" + sent)
                        : header)
            .toList(),
        request.body());
  }

  private boolean enough() {
    return !pairs.isEmpty() && compared().answer() != Slowness.Answer.CANNOT_TELL;
  }

  private Slowness compared() {
    return PairComparison.of(
        pairs.stream().map(p -> new PairComparison.Pair(p.beforeMs(), p.nowMs())).toList());
  }

  /** Checks that every request of them was answered as the first one was. */
  public void checkAnsweredAlike() {
    if (!otherwise.isEmpty()) {
      throw new AssertionError(
          "%d of %d requests were not answered as the first one; the first of these: %s"
              .formatted(otherwise.size(), sent, otherwise.get(0)));
    }
  }

  /** Checks that there is enough to compare; what follows from it is for the policy to say. */
  public void checkMeasured() {
    if (pairs.size() < PairComparison.FEWEST) {
      throw new AssertionError(
          "%d pairs were measured, and it takes %d to compare them"
              .formatted(pairs.size(), PairComparison.FEWEST));
    }
  }
}
