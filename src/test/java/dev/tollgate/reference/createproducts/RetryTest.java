package dev.tollgate.reference.createproducts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tollgate.reference.createproducts.CallFailed.Kind;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class RetryTest {
  private static final Deadline FAR = Deadline.in(Duration.ofMinutes(1));
  private final Retry retry = new Retry(3, Duration.ofMillis(1));
  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void what_fails_in_passing_is_tried_again_until_it_succeeds() throws CallFailed {
    int made =
        retry.call(
            FAR,
            CallFailed.PASSING,
            () -> {
              if (attempts.incrementAndGet() < 3) {
                throw failure(Kind.BROKEN);
              }
              return attempts.get();
            });
    assertThat(made).isEqualTo(3);
  }

  @Test
  void the_last_attempts_failure_is_the_calls() {
    assertThatExceptionOfType(CallFailed.class)
        .isThrownBy(() -> fail(FAR, Kind.TIMED_OUT))
        .withMessage("store failed 3");
    assertThat(attempts).hasValue(3);
  }

  @Test
  void what_is_certain_is_not_tried_again() {
    assertThatExceptionOfType(CallFailed.class).isThrownBy(() -> fail(FAR, Kind.REJECTED));
    assertThat(attempts).hasValue(1);
  }

  @Test
  void no_attempt_begins_after_the_deadline() {
    Deadline over = Deadline.in(Duration.ZERO);
    assertThatExceptionOfType(CallFailed.class).isThrownBy(() -> fail(over, Kind.BROKEN));
    assertThat(attempts).hasValue(1);
  }

  private void fail(Deadline deadline, Kind kind) throws CallFailed {
    attempts.set(0);
    Object unused =
        retry.call(
            deadline,
            CallFailed.PASSING,
            () -> {
              attempts.incrementAndGet();
              throw failure(kind);
            });
  }

  private CallFailed failure(Kind kind) {
    return new CallFailed(kind, "store", "failed " + attempts.get());
  }
}
