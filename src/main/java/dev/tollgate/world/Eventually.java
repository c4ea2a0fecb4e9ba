package dev.tollgate.world;

import dev.tollgate.client.TargetResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What need not be so at once: it is asked for again until it is, or until the time is over. */
public final class Eventually {
  private static final long BETWEEN_MILLIS = 100;
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  private final World world;
  private final Caller caller;
  private final Responses responses;
  private final Fields fields;
  private final ResponseChecks checks;
  private final Values values;

  public Eventually(
      World world,
      Caller caller,
      Responses responses,
      Fields fields,
      ResponseChecks checks,
      Values values) {
    this.world = world;
    this.caller = caller;
    this.responses = responses;
    this.fields = fields;
    this.checks = checks;
    this.values = values;
  }

  /** Sends the last request again until a field of the answer is so. */
  public void field(Duration limit, String field, Check check) throws InterruptedException {
    until(limit, () -> fields.check(field, check));
  }

  /** Sends the last request again until the answer has the status. */
  public void status(Duration limit, int status) throws InterruptedException {
    until(limit, () -> checks.status(status));
  }

  /** Sends a request until the answer has the status. */
  public void answers(Duration limit, String method, String path, int status)
      throws InterruptedException {
    requireHarmless(method);
    long begin = System.nanoTime();
    responses.add(caller.send(method, values.fill(path), List.of(), new byte[0]));
    until(begin, limit, () -> checks.status(status));
  }

  private void until(Duration limit, Runnable check) throws InterruptedException {
    until(System.nanoTime(), limit, check);
  }

  private void until(long begin, Duration limit, Runnable check) throws InterruptedException {
    TargetResponse unused = responses.last();
    requireHarmless(caller.lastMethod());
    for (int asked = 1; ; asked++) {
      long came = System.nanoTime() - begin;
      AssertionError wrong = wrong(check);
      if (wrong == null && came <= limit.toNanos()) {
        return;
      }
      if (wrong == null) {
        throw new AssertionError(
            "it is so, but the answer came after %d ms, and should have come within %d ms"
                .formatted(came / 1_000_000, limit.toMillis()));
      }
      if (System.nanoTime() - begin >= limit.toNanos()) {
        throw new AssertionError(
            "%s\n  still so after %d ms, in which it was asked %d times"
                .formatted(wrong.getMessage(), limit.toMillis(), asked),
            wrong);
      }
      boolean never = world.journal().await(() -> false, BETWEEN_MILLIS);
      if (!never) {
        responses.again(caller.look());
      }
    }
  }

  /** What is not so yet; null when all is. */
  private static @Nullable AssertionError wrong(Runnable check) {
    try {
      check.run();
      return null;
    } catch (AssertionError e) {
      return e;
    }
  }

  private static void requireHarmless(String method) {
    if (!HARMLESS.contains(method)) {
      throw new IllegalArgumentException(
          "what is asked for again and again has to be harmless, as GET is, and this is "
              + method
              + ": send a GET before, or name one: within 5 s the caller's GET \"/orders/1\" answers 200");
    }
  }
}
