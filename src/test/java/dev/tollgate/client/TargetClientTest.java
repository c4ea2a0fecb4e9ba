package dev.tollgate.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tollgate.evidence.Capture;
import dev.tollgate.evidence.Exchange.Outcome;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Journal;
import dev.tollgate.evidence.Masking;
import dev.tollgate.evidence.RunClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TargetClientTest {
  private final AtomicInteger arrived = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Journal journal = new Journal(evidence -> {});
  private final HttpServer server;

  TargetClientTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void serve() {
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void whatComesBackIsWholeForTheChecksAndMaskedInTheJournal() {
    TargetResponse response =
        send("/ok", new Header("Authorization", "Bearer a-secret-value-12345"));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.json().path("password").asText()).isEqualTo("correct-horse");
    assertThat(response.header("x-seen")).containsExactly("Bearer a-secret-value-12345");
    assertThat(journal.exchanges()).singleElement().isEqualTo(response.exchange());
    assertThat(response.exchange().toString())
        .doesNotContain("correct-horse", "a-secret-value-12345");
  }

  @Test
  void aHeaderThatIsSentTwiceArrivesTwice() {
    assertThat(
            send("/ok", new Header("X-Twice", "a"), new Header("X-Twice", "b")).header("x-twice"))
        .containsExactly("a,b");
  }

  @Test
  void noEncodingIsAskedForHoweverManyRequestsRunTogether() {
    try (TargetClient together = client(server.getAddress().getPort())) {
      assertThat(
              IntStream.range(0, 2_000)
                  .parallel()
                  .mapToObj(
                      i ->
                          together
                              .send(
                                  new TargetRequest("GET", "/bare", List.of(), new byte[0]),
                                  journal)
                              .header("x-encodings"))
                  .distinct())
          .containsExactly(List.of(""));
    }
  }

  @Test
  void aRedirectIsAnAnswerAndIsNotFollowed() {
    assertThat(send("/moved").status()).isEqualTo(302);
    assertThat(arrived).hasValue(1);
  }

  @Test
  void aCookieIsNotSentBack() {
    send("/cookie");

    assertThat(send("/ok").header("x-cookie")).containsExactly("none");
  }

  @Test
  void anAnswerThatDoesNotComeInTimeIsATimeoutAndIsAskedForOnce() {
    TargetResponse response = send("/hang");

    assertThat(response.status()).isZero();
    assertThat(response.exchange().outcome()).isEqualTo(Outcome.TIMED_OUT);
    assertThat(arrived).hasValue(1);
  }

  @Test
  void aPortThatNobodyListensAtRefuses() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertThat(outcomeAt(free)).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void anAnswerThatEndsTooEarlyIsCutOff() throws Exception {
    assertThat(outcomeOfRaw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this"))
        .isEqualTo(Outcome.CUT_OFF);
  }

  @Test
  void aConnectionThatClosesWithoutAnAnswerIsReset() throws Exception {
    assertThat(outcomeOfRaw("")).isEqualTo(Outcome.RESET);
  }

  private Outcome outcomeOfRaw(String answer) throws Exception {
    try (ServerSocket raw = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread once =
          new Thread(
              () -> {
                try (Socket socket = raw.accept()) {
                  socket.getInputStream().read(new byte[4096]);
                  socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                  // The client sees what came of it.
                }
              });
      once.start();
      Outcome outcome = outcomeAt(raw.getLocalPort());
      once.join();
      return outcome;
    }
  }

  private Outcome outcomeAt(int port) {
    try (TargetClient client = client(port)) {
      return client
          .send(new TargetRequest("GET", "/", List.of(), new byte[0]), journal)
          .exchange()
          .outcome();
    }
  }

  private TargetResponse send(String path, Header... headers) {
    try (TargetClient client = client(server.getAddress().getPort())) {
      return client.send(new TargetRequest("GET", path, List.of(headers), new byte[0]), journal);
    }
  }

  private static TargetClient client(int port) {
    return new TargetClient(
        "system",
        URI.create("http://127.0.0.1:" + port),
        Duration.ofMillis(1_500),
        new Capture(new Masking(List.of()), RunClock.system()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    arrived.incrementAndGet();
    String path = exchange.getRequestURI().getPath();
    var request = exchange.getRequestHeaders();
    var response = exchange.getResponseHeaders();
    response.add("Content-Type", "application/json");
    response.add("X-Seen", String.valueOf(request.getFirst("Authorization")));
    response.add("X-Twice", String.join(",", request.getOrDefault("X-Twice", List.of())));
    response.add(
        "X-Encodings", String.join(",", request.getOrDefault("Accept-Encoding", List.of())));
    response.add("X-Cookie", request.containsKey("Cookie") ? "sent" : "none");
    if (path.equals("/hang")) {
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (path.equals("/bare")) {
      exchange.sendResponseHeaders(204, -1);
      return;
    }
    response.add("Set-Cookie", "session=1");
    response.add("Location", "/ok");
    byte[] body = "{\"password\":\"correct-horse\"}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(path.equals("/moved") ? 302 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
