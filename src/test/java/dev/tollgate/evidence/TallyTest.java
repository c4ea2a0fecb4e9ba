package dev.tollgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Exchange.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final int THREADS = 8;

  private final List<Evidence> recorded = new ArrayList<>();
  private final Journal journal = new Journal(recorded::add);
  private final Tally tally = new Tally("X-Request-Id");

  private static Exchange call(String id, String requestId) {
    return new Exchange(
        id,
        Exchange.Side.DEPENDENCY,
        "shop",
        "stock",
        Instant.EPOCH,
        1,
        Long.MAX_VALUE,
        new Request("GET", "/", List.of(new Header("x-request-id", requestId)), Body.EMPTY),
        null,
        Outcome.PENDING,
        null);
  }

  private static Exchange masked() {
    throw new AssertionError("what is counted only need not be masked");
  }

  private void begin(String id, String requestId) {
    assertThat(journal.begin(TallyTest::masked, call(id, requestId))).isEmpty();
  }

  private void end(String id, String requestId) {
    Exchange ended = call(id, requestId).ended(9, null, Outcome.ANSWERED, null);
    journal.end(ended, ended);
  }

  @Test
  void callsAreCountedAndNoneIsRecorded() {
    journal.count(tally);
    begin("x1", "a");
    begin("x2", "b");
    end("x1", "a");
    begin("x3", "c");
    end("x2", "b");
    end("x3", "c");

    assertThat(tally.calls()).isEqualTo(Map.of("stock", new Tally.Calls(3, 2)));
    assertThat(recorded).isEmpty();
    assertThat(journal.exchanges()).isEmpty();
  }

  @Test
  void aMillionCallsOfEightThreadsAreCountedExactly() throws InterruptedException {
    journal.count(tally);
    List<Thread> threads =
        IntStream.range(0, THREADS)
            .mapToObj(thread -> new Thread(() -> callAgainAndAgain(thread)))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    Tally.Calls calls = Objects.requireNonNull(tally.calls().get("stock"));
    assertThat(calls.count()).isEqualTo(1_000_000);
    assertThat(calls.together()).isBetween(1, THREADS);
    assertThat(journal.isAnyPending()).isFalse();
    assertThat(recorded).isEmpty();
  }

  private void callAgainAndAgain(int thread) {
    for (int i = 0; i < 1_000_000 / THREADS; i++) {
      begin(thread + "-" + i, "a");
      end(thread + "-" + i, "a");
    }
  }

  @Test
  void theCallsOfARequestThatIsExpectedAreKeptForItAlone() {
    journal.count(tally);
    tally.expect("a");
    begin("x1", "a");
    begin("x2", "b");
    end("x1", "a");
    end("x2", "b");

    assertThat(tally.take("a"))
        .hasValueSatisfying(
            its ->
                assertThat(its.exchanges())
                    .singleElement()
                    .satisfies(
                        call -> {
                          assertThat(call.id()).isEqualTo("x1");
                          assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
                        }));
    assertThat(tally.take("a")).as("once it was taken").isEmpty();
    assertThat(tally.take("b")).as("one that nobody expected").isEmpty();
  }

  @Test
  void aCallThatBeganBeforeIsRecordedWhenItEnds() {
    Exchange before = call("x1", "a");
    assertThat(journal.begin(() -> before, before)).contains(before);
    journal.count(tally);

    end("x1", "a");

    assertThat(recorded).hasSize(1);
    assertThat(tally.calls()).isEmpty();
  }

  @Test
  void aCallThatWasCountedIsNotRecordedThoughItEndsLater() {
    journal.count(tally);
    begin("x1", "a");
    assertThat(journal.isAnyPending()).isTrue();
    journal.count(null);

    end("x1", "a");

    assertThat(recorded).as("it was never masked").isEmpty();
    assertThat(journal.isAnyPending()).isFalse();
  }

  @Test
  void ofLogLinesOnlyThoseThatWarnAreKeptAndNotTooMany() {
    journal.count(tally);
    journal.add(line("{\"level\":\"INFO\",\"message\":\"served\"}"));
    IntStream.range(0, 150).forEach(i -> journal.add(line("{\"level\":\"ERROR\"} " + i)));

    assertThat(journal.events()).hasSize(100).allMatch(line -> line.text().contains("ERROR"));
  }

  @Test
  void aStackTraceIsKept() {
    journal.count(tally);
    journal.add(line("Exception in thread \"main\" java.lang.IllegalStateException: x"));
    journal.add(line("\tat shop.Main.main(Main.java:1)"));

    assertThat(journal.events()).hasSize(2);
  }

  private static Event line(String text) {
    return new Event(Event.Kind.LOG, Instant.EPOCH, 1, text, Map.of());
  }
}
