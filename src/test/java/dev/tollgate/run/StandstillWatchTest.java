package dev.tollgate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.Recorder;
import dev.tollgate.evidence.RunClock;
import dev.tollgate.evidence.Standstill;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StandstillWatchTest {
  private static final long A_MINUTE_IN_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final BlockingQueue<Evidence> recorded = new LinkedBlockingQueue<>();
  private final AtomicLong looks = new AtomicLong();

  @Test
  void a_clock_that_has_gone_on_by_itself_is_noted_with_its_length() throws InterruptedException {
    RunClock clock =
        new RunClock(
            Clock.systemUTC(),
            () -> System.nanoTime() + (looks.incrementAndGet() > 3 ? A_MINUTE_IN_NANOS : 0));

    try (StandstillWatch watch = StandstillWatch.start(clock, recorder())) {
      Event note = (Event) recorded.poll(10, TimeUnit.SECONDS);

      assertThat(note).as("what was noted while %s", watch).isNotNull();
      assertThat(note.text()).startsWith("Tollgate stood still for 6");
      assertThat(Standstill.in(note).orElseThrow().length())
          .isBetween(Duration.ofSeconds(59), Duration.ofSeconds(70));
    }
  }

  @Test
  void the_last_look_is_when_it_is_closed() {
    RunClock clock =
        new RunClock(
            Clock.systemUTC(),
            () -> System.nanoTime() + (looks.incrementAndGet() > 2 ? A_MINUTE_IN_NANOS : 0));

    StandstillWatch.start(clock, recorder()).close();

    assertThat(recorded).as("noted by the look after it was closed").hasSize(1);
  }

  @Test
  void what_a_service_prints_is_none_and_nor_is_what_is_no_number() {
    assertThat(Standstill.in(told(Event.Kind.LOG, "60000"))).isEmpty();
    assertThat(Standstill.in(told(Event.Kind.NOTE, "long"))).isEmpty();
    assertThat(Standstill.in(told(Event.Kind.NOTE, "60000"))).isPresent();
  }

  private static Event told(Event.Kind kind, String millis) {
    return new Event(
        kind, Clock.systemUTC().instant(), 0, "{}", java.util.Map.of("stoodStillMillis", millis));
  }

  @Test
  void other_notes_are_none() {
    Event note =
        new Event(
            Event.Kind.NOTE, Clock.systemUTC().instant(), 0, "a note", java.util.Map.of("a", "b"));

    assertThat(Standstill.in(note)).isEmpty();
  }

  private Recorder recorder() {
    return new Recorder() {
      @Override
      public void record(String testCaseId, Evidence evidence) {
        throw new AssertionError("a standstill is no scenario's own");
      }

      @Override
      public void record(Evidence evidence) {
        recorded.add(evidence);
      }
    };
  }
}
