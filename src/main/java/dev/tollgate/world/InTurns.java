package dev.tollgate.world;

import dev.tollgate.client.TargetRequest;
import dev.tollgate.client.TimedClient;
import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.MeasuredPairs;
import dev.tollgate.evidence.Tally;
import dev.tollgate.statistics.PairComparison;
import dev.tollgate.statistics.Slowness;
import dev.tollgate.system.BadFileException;
import dev.tollgate.target.Target;
import dev.tollgate.target.TargetException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;

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

  private static final double CLOSE_ENOUGH_PERCENT = 3;

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
   * @throws TestAbortedException when there is none before, or it does not serve
   */
  public void measure(int most) throws InterruptedException {
    Sent last = lastSent();
    RunningSystem system = world.system();
    String before = system.before().name();
    TimedClient here = new TimedClient(system.target().address(), PATIENCE);
    TimedClient there = new TimedClient(started(system).address(), PATIENCE);
    world.letGo();
    world.journal().count(new Tally(world.requestIdHeader()));
    try {
      long begun = System.nanoTime();
      for (int i = 0; i < WARM_UP && isLeft(begun); i++) {
        MeasuredPairs.Pair unused = pair(last, here, there);
      }
      while (pairs.size() < most && isLeft(begun) && !enough()) {
        for (int i = 0; i < SOME && pairs.size() < most && isLeft(begun); i++) {
          pairs.add(pair(last, here, there));
        }
      }
    } finally {
      boolean unused =
          world.journal().await(() -> !world.journal().isAnyPending(), PATIENCE.toMillis());
      world.journal().count(null);
    }
    String request = system.capture().masking().text(last.method() + " " + last.path());
    MeasuredPairs measured = new MeasuredPairs(request, before, pairs);
    world.note(Event.Kind.NOTE, measured.text(), measured.data());
  }

  /** That the one before does not start is no fault of this one. */
  private static Target started(RunningSystem system) {
    try {
      return system.before().target();
    } catch (TargetException | BadFileException e) {
      throw new TestAbortedException("the one before could not be started: " + e.getMessage());
    }
  }

  /** Nor is it worth a minute when one of the two does not answer. */
  private boolean isLeft(long begun) {
    return otherwise.isEmpty() && System.nanoTime() - begun < LONGEST.toNanos();
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
    String trouble;
    try {
      TimedClient.Timed timed = client.send(again(last.request()));
      int expected = last.response().status();
      if (timed.status() == expected) {
        return timed.millis();
      }
      trouble = "answered " + timed.status() + " in place of " + expected;
    } catch (IOException e) {
      trouble = "gave no answer: " + e.getMessage();
    }
    if (!here) {
      throw new TestAbortedException(
          "nothing could be compared: request " + sent + " to the one before " + trouble);
    }
    otherwise.add(trouble);
    return 0;
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

  /** To less than what matters by most policies, of which nothing is known here. */
  private Slowness compared() {
    return PairComparison.of(
        pairs.stream().map(p -> new PairComparison.Pair(p.beforeMs(), p.nowMs())).toList(),
        CLOSE_ENOUGH_PERCENT);
  }

  /** Checks that this service answered every one of them as it answered the first one. */
  public void checkAnsweredAlike() {
    if (!otherwise.isEmpty()) {
      throw new AssertionError(
          "request %d was not answered as the first one: this service %s"
              .formatted(sent, otherwise.get(0)));
    }
  }

  /**
   * Checks that something was measured of a service that answered; what follows from it, and
   * whether it is enough, is for the policy to say.
   */
  public void checkMeasured() {
    checkAnsweredAlike();
    if (pairs.isEmpty()) {
      throw new AssertionError("nothing was measured, so there is nothing to compare");
    }
  }
}
