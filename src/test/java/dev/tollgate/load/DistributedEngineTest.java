package dev.tollgate.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Load;
import dev.tollgate.evidence.Load.Model;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loads on two real workers, each a process of its own on this machine. */
@Timeout(120)
class DistributedEngineTest {
  private static final String FIRST = "127.0.0.1";
  private static final String SECOND = "127.0.0.2";

  private static JmeterLibraries libraries;
  private static WorkerProcess first;
  private static WorkerProcess second;

  private final Set<Long> numbers = ConcurrentHashMap.newKeySet();

  private final Script script =
      new Script() {
        @Override
        public LoadRequest request(String kind, long number) {
          return new LoadRequest(
              "GET", "/" + kind, List.of(new Header("X-Request-Id", "r" + number)), new byte[0]);
        }

        @Override
        public @Nullable Wrong look(String kind, long number, LoadAnswer answer) {
          assertThat(numbers.add(number)).as("request %d is answered once", number).isTrue();
          if (answer.status() == 0) {
            return new Wrong(answer.trouble(), "request " + number);
          }
          String body = new String(answer.body(), StandardCharsets.UTF_8);
          return body.equals("fine") ? null : new Wrong("said otherwise", body);
        }
      };

  @BeforeAll
  static void startWorkers() throws IOException {
    libraries = WorkerProcess.libraries();
    first = WorkerProcess.start(libraries, FIRST);
    second = WorkerProcess.start(libraries, SECOND);
  }

  @AfterAll
  static void endWorkers() throws IOException {
    if (first != null) {
      first.close();
    }
    if (second != null) {
      second.close();
    }
  }

  private static LoadPlan plan(URI address, Model model, double level, long millis, long most) {
    return new LoadPlan(
        address,
        model,
        List.of(new LoadPlan.Phase("hold", Duration.ofMillis(millis), level, level)),
        List.of(new LoadPlan.Kind("a", 1)),
        most,
        Duration.ofMillis(1000));
  }

  private static DistributedEngine both() {
    return new DistributedEngine(List.of(first.address(), second.address()), libraries);
  }

  private Measured run(LoadPlan plan) throws InterruptedException {
    return both().run(plan, script, Optional::empty, progress -> {});
  }

  private static boolean fine(OutputStream out, int number) throws IOException {
    ScriptedServer.ok(out, "fine");
    return true;
  }

  private static Measured.Figures figures(Measured measured) {
    return Objects.requireNonNull(measured.requests().get("a"));
  }

  private static void assertNothingRuns() {
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(Thread::isAlive)
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("load-"));
  }

  @Test
  void aRateSendsEachRequestOnceAndHalfOfThemFromEachWorker() throws Exception {
    try (ScriptedServer server = new ScriptedServer(DistributedEngineTest::fine)) {
      Measured measured = run(plan(server.address(), Model.OPEN, 200, 1_000, LoadPlan.ANY));

      assertThat(figures(measured).failed()).as("%s", measured.problems()).isZero();
      assertThat(figures(measured).sent()).isEqualTo(200);
      assertThat(figures(measured).latencies().count()).isEqualTo(200);
      assertThat(server.requestsFrom())
          .containsEntry(FIRST, 100)
          .containsEntry(SECOND, 100)
          .hasSize(2);
      assertThat(measured.slices().stream().mapToLong(Load.Slice::ended).sum()).isEqualTo(200);
      assertThat(measured.tookMs()).isBetween(900L, 4_000L);
      assertThat(measured.lag().count())
          .as("looks at three clocks, every 5 ms")
          .isGreaterThan(3 * 150);
      assertThat(measured.processorMs()).isPositive();
    }
    assertNothingRuns();
  }

  @Test
  void usersSendJustAsManyAsThereAreToBe() throws Exception {
    try (ScriptedServer server = new ScriptedServer(DistributedEngineTest::slowly)) {
      Measured measured = run(plan(server.address(), Model.CLOSED, 4, 30_000, 301));

      assertThat(figures(measured).sent()).isEqualTo(301);
      assertThat(figures(measured).failed()).as("%s", measured.problems()).isZero();
      assertThat(server.requests()).isEqualTo(301);
      assertThat(numbers).hasSize(301).contains(0L, 300L);
      assertThat(measured.together()).isEqualTo(4);
      assertThat(server.connections())
          .as("each user keeps a connection, beside the looks of Tollgate and both workers")
          .isEqualTo(4 + 3);
      assertThat(Objects.requireNonNull(server.requestsFrom().get(FIRST)))
          .as("%s", server.requestsFrom())
          .isCloseTo(150, within(75));
    }
    assertNothingRuns();
  }

  private static boolean slowly(OutputStream out, int number) throws IOException {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    return fine(out, number);
  }

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

      // The first 20 are due within 200 ms, and were answered 300 ms after the first came at the
      // soonest: each of them took 100 ms at least.
      assertThat(figures(measured).latencies().count()).as("%s", measured.problems()).isEqualTo(60);
      assertThat(figures(measured).latencies().percentWithin(99))
          .isLessThanOrEqualTo(100 * 40 / 60.0);
    }
  }

  @Test
  void anAnswerThatIsWrongCountsWithASample() throws Exception {
    ScriptedServer.Behaviour sometimes =
        (out, number) -> {
          ScriptedServer.ok(out, number % 10 == 9 ? "not fine" : "fine");
          return true;
        };
    try (ScriptedServer server = new ScriptedServer(sometimes)) {
      Measured measured = run(plan(server.address(), Model.CLOSED, 2, 30_000, 100));

      assertThat(figures(measured).failed()).isEqualTo(10);
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

  @Test
  void aRequestGoesOutAsItWasMade() throws Exception {
    byte[] bytes = {0, (byte) 'ä', (byte) 0xC3, (byte) 0xFF, '&', '=', '%', '\n'};
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext(
        "/",
        exchange -> {
          seen.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().get("X-Twice")
                  + exchange.getRequestHeaders().get("Content-Type")
                  + new String(
                      exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
          exchange.getResponseHeaders().add("X-Said", "this");
          exchange.sendResponseHeaders(409, -1);
          exchange.close();
        });
    server.start();
    Queue<LoadAnswer> answers = new ConcurrentLinkedQueue<>();
    Script posting =
        new Script() {
          @Override
          public LoadRequest request(String kind, long number) {
            return new LoadRequest(
                "POST",
                "/a%20b?c=%C3%A4&d=1+2",
                List.of(
                    new Header("Content-Type", "application/octet-stream"),
                    new Header("X-Twice", "1"),
                    new Header("X-Twice", "2")),
                bytes);
          }

          @Override
          public @Nullable Wrong look(String kind, long number, LoadAnswer answer) {
            answers.add(answer);
            return null;
          }
        };
    try {
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      Measured unused =
          both()
              .run(
                  plan(address, Model.CLOSED, 1, 30_000, 1),
                  posting,
                  Optional::empty,
                  progress -> {});
    } finally {
      server.stop(0);
    }
    assertThat(seen)
        .containsExactly(
            "POST /a%20b?c=%C3%A4&d=1+2 [1, 2][application/octet-stream]"
                + new String(bytes, StandardCharsets.ISO_8859_1));
    assertThat(answers).singleElement().matches(answer -> answer.status() == 409);
    assertThat(answers.element().headers()).contains(new Header("X-said", "this"));
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

      assertThat(figures(measured).sent()).isEqualTo(model == Model.OPEN ? 30 : 4);
      assertThat(figures(measured).failed()).isEqualTo(figures(measured).sent());
      assertThat(measured.problems())
          .extracting(Load.Problem::what)
          .containsExactly("no answer in time");
      assertThat(figures(measured).latencies().millisAt(50)).isBetween(900.0, 2_000.0);
    }
    assertNothingRuns();
  }

  @Test
  void aTargetThatRefusesSaysSo() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    Measured measured =
        run(plan(URI.create("http://127.0.0.1:" + port), Model.OPEN, 50, 400, LoadPlan.ANY));

    assertThat(figures(measured).failed()).isEqualTo(20).isEqualTo(figures(measured).sent());
    assertThat(measured.problems())
        .extracting(Load.Problem::what)
        .containsExactly("the connection was refused");
  }

  @Test
  void aWorkerThatGoesAwayEndsTheLoadOnAllAndSaysSo() throws Exception {
    try (ScriptedServer server = new ScriptedServer(DistributedEngineTest::slowly);
        WorkerProcess third = WorkerProcess.start(libraries, "127.0.0.3")) {
      DistributedEngine engine =
          new DistributedEngine(List.of(first.address(), third.address()), libraries);
      Thread killer =
          new Thread(
              () -> {
                while (server.requests() < 50 && third.isAlive()) {
                  LockSupport.parkNanos(1_000_000);
                }
                third.kill();
              });
      killer.start();

      assertThatThrownBy(
              () ->
                  engine.run(
                      plan(server.address(), Model.CLOSED, 4, 60_000, LoadPlan.ANY),
                      script,
                      Optional::empty,
                      progress -> {}))
          .isInstanceOf(LoadEngineException.class)
          .hasMessageStartingWith("The load worker at " + third.address() + " went away")
          .hasMessageContaining("not all of the load");
      assertNothingRuns();

      // The one that is left has stopped, and takes the next.
      Measured next =
          new DistributedEngine(List.of(first.address()), libraries)
              .run(
                  plan(server.address(), Model.CLOSED, 2, 30_000, 20),
                  new NumberedScript(),
                  Optional::empty,
                  progress -> {});
      assertThat(figures(next).sent()).isEqualTo(20);
    }
  }

  /** Takes any answer. */
  private static final class NumberedScript implements Script {
    @Override
    public LoadRequest request(String kind, long number) {
      return new LoadRequest("GET", "/" + number, List.of(), new byte[0]);
    }

    @Override
    public @Nullable Wrong look(String kind, long number, LoadAnswer answer) {
      return null;
    }
  }

  @Test
  void aWorkerThatIsNotThereIsNamedWithWhatToDo() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    List<WorkerAddress> workers = List.of(first.address(), new WorkerAddress("127.0.0.1", port));

    assertThatThrownBy(() -> DistributedEngine.requireThere(workers))
        .isInstanceOf(LoadEngineException.class)
        .hasMessage(
            "No load worker at 127.0.0.1:%d: Connection refused. Start one there: ./tollgate load-worker --port %d",
            port, port);
  }

  @Test
  void whatListensAndIsNoWorkerIsNamed() throws Exception {
    try (ScriptedServer server = new ScriptedServer(DistributedEngineTest::fine)) {
      DistributedEngine engine =
          new DistributedEngine(
              List.of(new WorkerAddress("127.0.0.1", server.address().getPort())), libraries);

      assertThatThrownBy(
              () ->
                  engine.run(
                      plan(server.address(), Model.CLOSED, 1, 1_000, 5),
                      script,
                      Optional::empty,
                      progress -> {}))
          .isInstanceOf(LoadEngineException.class)
          .hasMessageContaining("did not take the load")
          .hasMessageContaining("./tollgate load-worker");
    }
  }

  @Test
  void whoeverIsInterruptedLeavesNothingRunning() throws Exception {
    CountDownLatch asked = new CountDownLatch(8);
    ScriptedServer.Behaviour watched =
        (out, number) -> {
          asked.countDown();
          return slowly(out, number);
        };
    try (ScriptedServer server = new ScriptedServer(watched)) {
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
      assertNothingRuns();

      // Both take the next load, which they do not while they run another.
      numbers.clear();
      assertThat(figures(run(plan(server.address(), Model.CLOSED, 4, 30_000, 40))).sent())
          .isEqualTo(40);
    }
  }

  @Test
  void theRecordSaysWhoSentIt() {
    assertThat(both().named()).isEqualTo(new Load.Engine("JMeter 5.6.3", 2));
  }
}
