package dev.tollgate.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Load;
import dev.tollgate.evidence.Load.Model;
import dev.tollgate.evidence.Load.Reading;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class EmbeddedEngineTest {
  private static final Duration PATIENCE = Duration.ofMillis(400);

  private final Set<Long> numbers = ConcurrentHashMap.newKeySet();

  private final Script script =
      new Script() {
        @Override
        public LoadRequest request(String kind, long number) {
          numbers.add(number);
          return new LoadRequest(
              "GET", "/" + kind, List.of(new Header("X-Request-Id", "r" + number)), new byte[0]);
        }

        @Override
        public @Nullable Wrong look(String kind, long number, LoadAnswer answer) {
          if (answer.status() == 0) {
            return new Wrong(answer.trouble(), "request " + number);
          }
          String body = new String(answer.body(), StandardCharsets.UTF_8);
          return body.equals("fine") ? null : new Wrong("said otherwise", body);
        }
      };

  private static LoadPlan plan(URI address, Model model, double level, long millis, long most) {
    return new LoadPlan(
        address,
        model,
        List.of(new LoadPlan.Phase("hold", Duration.ofMillis(millis), level, level)),
        List.of(new LoadPlan.Kind("a", 1)),
        most,
        PATIENCE);
  }

  private Measured run(LoadPlan plan) throws InterruptedException {
    return new EmbeddedEngine().run(plan, script, Optional::empty, progress -> {});
  }

  private static Measured.Figures figures(Measured measured) {
    return Objects.requireNonNull(measured.requests().get("a"));
  }

  private static long sent(Measured measured) {
    return measured.requests().values().stream().mapToLong(Measured.Figures::sent).sum();
  }

  private static long failed(Measured measured) {
    return measured.requests().values().stream().mapToLong(Measured.Figures::failed).sum();
  }

  private static void assertNothingRuns() {
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(Thread::isAlive)
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("load-"));
  }

  @Test
  void aRateSendsJustTheRequestsThatAreDueEachOnce() throws Exception {
    try (ScriptedServer server = new ScriptedServer(EmbeddedEngineTest::fine)) {
      Measured measured = run(plan(server.address(), Model.OPEN, 100, 600, LoadPlan.ANY));

      assertThat(sent(measured)).isEqualTo(60);
      assertThat(failed(measured)).isZero();
      assertThat(server.requests()).isEqualTo(60);
      assertThat(numbers).hasSizeGreaterThanOrEqualTo(60).contains(0L, 59L);
      assertThat(measured.slices().stream().mapToLong(Load.Slice::ended).sum()).isEqualTo(60);
    }
    assertNothingRuns();
  }

  /** One connection that waited with the service would have seen the stall once. */
  @Test
  void aStallIsSeenByEveryRequestThatWasDueMeanwhile() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    ScriptedServer.Behaviour stalling =
        (out, number) -> {
          if (number == 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            first.countDown();
          }
          first.await();
          return fine(out, number);
        };
    try (ScriptedServer server = new ScriptedServer(stalling)) {
      Measured measured = run(plan(server.address(), Model.OPEN, 100, 600, LoadPlan.ANY));

      Measured.Figures figures = figures(measured);
      // The first 20 are due within 200 ms, and were answered 300 ms after the first came at the
      // soonest: each of them took 100 ms at least.
      assertThat(figures.latencies().percentWithin(99)).isLessThanOrEqualTo(100 * 40 / 60.0);
      assertThat(figures.latencies().count()).as("%s", measured.problems()).isEqualTo(60);
    }
  }

  @Test
  void neverMoreUsersAskThanThereAre() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ScriptedServer.Behaviour watched =
        (out, number) -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          LockSupport.parkNanos(1_000_000);
          now.decrementAndGet();
          return fine(out, number);
        };
    try (ScriptedServer server = new ScriptedServer(watched)) {
      Measured measured = run(plan(server.address(), Model.CLOSED, 3, 30_000, 90));

      assertThat(sent(measured)).isEqualTo(90);
      assertThat(most).hasValueLessThanOrEqualTo(3);
      assertThat(measured.together()).isEqualTo(3);
      assertThat(server.connections()).isEqualTo(3);
    }
    assertNothingRuns();
  }

  @Test
  void anAnswerThatIsWrongCountsWithASample() throws Exception {
    ScriptedServer.Behaviour sometimes =
        (out, number) -> {
          ScriptedServer.ok(out, number % 10 == 9 ? "not fine" : "fine");
          return true;
        };
    try (ScriptedServer server = new ScriptedServer(sometimes)) {
      Measured measured = run(plan(server.address(), Model.CLOSED, 1, 30_000, 100));

      assertThat(failed(measured)).isEqualTo(10);
      assertThat(measured.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.what()).isEqualTo("said otherwise");
                assertThat(problem.count()).isEqualTo(10);
                assertThat(problem.samples()).hasSize(3).allMatch(s -> s.endsWith("not fine"));
              });
    }
  }

  @ParameterizedTest
  @CsvSource({"OPEN, 50", "CLOSED, 4"})
  void aTargetThatRefusesEndsInTimeAndSaysSo(Model model, double level) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    Measured measured =
        run(plan(URI.create("http://127.0.0.1:" + port), model, level, 400, LoadPlan.ANY));

    assertThat(failed(measured)).isPositive().isEqualTo(sent(measured));
    assertThat(measured.problems())
        .extracting(Load.Problem::what)
        .containsExactly("the connection was refused");
    assertThat(figures(measured).latencies().count())
        .as("one that was refused at once says nothing of the service's latency")
        .isZero();
    assertNothingRuns();
  }

  @ParameterizedTest
  @CsvSource({"OPEN, 100", "CLOSED, 4"})
  void aTargetThatHangsEndsInTimeAndCountsWhatWasWaited(Model model, double level)
      throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    ScriptedServer.Behaviour hanging =
        (out, number) -> {
          never.await();
          return false;
        };
    try (ScriptedServer server = new ScriptedServer(hanging)) {
      Measured measured = run(plan(server.address(), model, level, 300, LoadPlan.ANY));

      assertThat(failed(measured)).isPositive().isEqualTo(sent(measured));
      assertThat(measured.problems())
          .extracting(Load.Problem::what)
          .containsExactly("no answer in time");
      assertThat(figures(measured).latencies().count()).isEqualTo(sent(measured));
    }
    assertNothingRuns();
  }

  @Test
  void moreThanCanBeUnderWayAtOnceCountsFromWhenItWasDue() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    ScriptedServer.Behaviour hanging =
        (out, number) -> {
          never.await();
          return false;
        };
    try (ScriptedServer server = new ScriptedServer(hanging)) {
      Measured measured = run(plan(server.address(), Model.OPEN, 10_000, 300, LoadPlan.ANY));

      assertThat(sent(measured)).isEqualTo(3000);
      assertThat(failed(measured)).isEqualTo(3000);
      assertThat(measured.together()).isLessThanOrEqualTo(1024);
      assertThat(measured.problems())
          .extracting(Load.Problem::what)
          .contains("no answer in time")
          .anyMatch(what -> what.startsWith("never sent"));
    }
    assertNothingRuns();
  }

  @Test
  void aConnectionThatIsResetIsNoAnswer() throws Exception {
    ScriptedServer.Behaviour closing = (out, number) -> false;
    try (ScriptedServer server = new ScriptedServer(closing)) {
      Measured measured = run(plan(server.address(), Model.CLOSED, 1, 30_000, 5));

      assertThat(failed(measured)).isEqualTo(5);
      assertThat(measured.problems())
          .extracting(Load.Problem::what)
          .containsExactly("the connection was closed without an answer");
      assertThat(server.requests()).as("none was sent twice").isEqualTo(5);
    }
  }

  @Test
  void anAnswerThatBreaksOffIsNone() throws Exception {
    ScriptedServer.Behaviour half =
        (out, number) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf".getBytes(StandardCharsets.UTF_8));
          return false;
        };
    try (ScriptedServer server = new ScriptedServer(half)) {
      Measured measured = run(plan(server.address(), Model.CLOSED, 1, 30_000, 3));

      assertThat(measured.problems())
          .extracting(Load.Problem::what)
          .containsExactly("the answer broke off");
    }
  }

  @Test
  void whatIsNoHttpIsNoAnswer() throws Exception {
    ScriptedServer.Behaviour garbage =
        (out, number) -> {
          out.write("what is this\r\n\r\n".repeat(3).getBytes(StandardCharsets.UTF_8));
          return false;
        };
    try (ScriptedServer server = new ScriptedServer(garbage)) {
      Measured measured = run(plan(server.address(), Model.CLOSED, 1, 30_000, 3));

      assertThat(failed(measured)).isEqualTo(3);
      assertThat(sent(measured)).isEqualTo(3);
    }
  }

  @Test
  void aTargetThatSlowsToACrawlIsGivenUpThoughItKeepsSending() throws Exception {
    ScriptedServer.Behaviour dripping =
        (out, number) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 100_000; i++) {
            out.write('x');
            out.flush();
            LockSupport.parkNanos(20_000_000);
          }
          return true;
        };
    try (ScriptedServer server = new ScriptedServer(dripping)) {
      Measured measured = run(plan(server.address(), Model.CLOSED, 2, 300, LoadPlan.ANY));

      assertThat(failed(measured)).isPositive().isEqualTo(sent(measured));
      assertThat(measured.problems())
          .extracting(Load.Problem::what)
          .containsExactly("no answer in time");
    }
    assertNothingRuns();
  }

  @Test
  void aServerThatClosesAfterEachAnswerIsConnectedToAnew() throws Exception {
    ScriptedServer.Behaviour once =
        (out, number) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 4\r\n\r\nfine"
                  .getBytes(StandardCharsets.UTF_8));
          return false;
        };
    try (ScriptedServer server = new ScriptedServer(once)) {
      Measured measured = run(plan(server.address(), Model.CLOSED, 1, 30_000, 5));

      assertThat(failed(measured)).isZero();
      assertThat(server.connections()).isEqualTo(5);
    }
  }

  @Test
  void anAnswerInChunksAndOneAfterAContinueAreRead() throws Exception {
    ScriptedServer.Behaviour chunked =
        (out, number) -> {
          String answer =
              """
              HTTP/1.1 100 Continue

              HTTP/1.1 200 OK
              Transfer-Encoding: chunked

              2
              fi
              2
              ne
              0

              """;
          out.write(answer.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
          return true;
        };
    try (ScriptedServer server = new ScriptedServer(chunked)) {
      Measured measured = run(plan(server.address(), Model.CLOSED, 1, 30_000, 5));

      assertThat(failed(measured)).isZero();
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void whoeverIsInterruptedLeavesNothingRunning() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(4);
    ScriptedServer.Behaviour hanging =
        (out, number) -> {
          asked.countDown();
          never.await();
          return false;
        };
    try (ScriptedServer server = new ScriptedServer(hanging)) {
      Thread runner = Thread.currentThread();
      Thread interrupter =
          new Thread(
              () -> {
                try {
                  asked.await();
                } catch (InterruptedException e) {
                  return;
                }
                runner.interrupt();
              });
      interrupter.start();

      assertThatThrownBy(() -> run(plan(server.address(), Model.CLOSED, 4, 60_000, LoadPlan.ANY)))
          .isInstanceOf(InterruptedException.class);
    }
    assertNothingRuns();
  }

  @Test
  void theTargetIsReadFromTheBeginToTheEnd() throws Exception {
    try (ScriptedServer server = new ScriptedServer(EmbeddedEngineTest::fine)) {
      Measured measured =
          new EmbeddedEngine()
              .run(
                  plan(server.address(), Model.OPEN, 20, 1_300, LoadPlan.ANY),
                  script,
                  () -> Optional.of(new Reading(0, 5, 4L, 3, 2, 1)),
                  progress -> {});

      assertThat(measured.readings()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(measured.readings().get(0).heapBytes()).isEqualTo(4L);
      assertThat(measured.readings()).extracting(Reading::atMs).isSorted().doesNotHaveDuplicates();
      assertThat(measured.lag().count()).as("looks at the clock").isGreaterThan(100);
    }
  }

  @Test
  void twoMeasuredOneAfterTheOtherAreOne() throws Exception {
    try (ScriptedServer server = new ScriptedServer(EmbeddedEngineTest::fine)) {
      Measured first = run(plan(server.address(), Model.CLOSED, 1, 30_000, 10));
      Measured second = run(plan(server.address(), Model.CLOSED, 2, 30_000, 30));

      Measured both = first.then(second, 5_000);

      assertThat(sent(both)).isEqualTo(40);
      assertThat(figures(both).latencies().count()).isEqualTo(40);
      assertThat(both.tookMs()).isEqualTo(5_000 + second.tookMs());
      assertThat(both.together()).isEqualTo(2);
      assertThat(both.slices().get(both.slices().size() - 1).endMs()).isGreaterThanOrEqualTo(5_000);
    }
  }

  private static boolean fine(OutputStream out, int number) throws java.io.IOException {
    ScriptedServer.ok(out, "fine");
    return true;
  }

  /** A service may log one that was reset as an exception that nobody caught. */
  @ParameterizedTest
  @EnumSource(Model.class)
  void connectionsAreClosedAndNotReset(Model model) throws Exception {
    try (ScriptedServer server = new ScriptedServer(EmbeddedEngineTest::fine)) {
      Measured unused = run(plan(server.address(), model, 10, 300, LoadPlan.ANY));

      long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (server.closed().size() < server.connections() && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      assertThat(server.closed()).hasSize(server.connections()).containsOnly("closed");
    }
  }

  /** So that a socket that nobody reads from is not taken for one that is refused. */
  @Test
  void aConnectionThatIsTakenAndNeverReadIsWaitedForInVain() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread accepting =
          new Thread(
              () -> {
                try {
                  while (true) {
                    Socket unused = server.accept();
                  }
                } catch (java.io.IOException e) {
                  // Closed: the test is over.
                }
              });
      accepting.setDaemon(true);
      accepting.start();

      Measured measured =
          run(
              plan(
                  URI.create("http://127.0.0.1:" + server.getLocalPort()),
                  Model.CLOSED,
                  1,
                  200,
                  LoadPlan.ANY));

      assertThat(measured.problems())
          .extracting(Load.Problem::what)
          .containsExactly("no answer in time");
    }
  }
}
