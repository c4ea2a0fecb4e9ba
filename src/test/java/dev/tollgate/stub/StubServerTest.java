package dev.tollgate.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.evidence.Capture;
import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Exchange.Outcome;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Journal;
import dev.tollgate.evidence.Masking;
import dev.tollgate.evidence.Recorder;
import dev.tollgate.evidence.RunClock;
import dev.tollgate.evidence.Stray;
import dev.tollgate.system.CannedAnswer;
import dev.tollgate.system.Correlation;
import dev.tollgate.system.Dependency;
import dev.tollgate.system.Dependency.Plays;
import dev.tollgate.system.LedgerShape;
import dev.tollgate.system.Operation;
import dev.tollgate.system.SystemDescription;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StubServerTest {
  private static final String ANN = "tgaaaaa00001";
  private static final String BOB = "tgaaaaa00002";

  private final List<Evidence> ofTheRun = new CopyOnWriteArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final StubServer server = server("header X-Tenant-Id", "path", "json url");
  private final Journal ann = new Journal(evidence -> {});
  private final Journal bob = new Journal(evidence -> {});
  private final ScenarioStubs stubsOfAnn = server.scenario(ANN, "a.feature:1 Ann", ann);
  private final ScenarioStubs stubsOfBob = server.scenario(BOB, "a.feature:2 Bob", bob);

  private Duration patience = Duration.ofSeconds(20);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aCallComesHomeToTheScenarioWhoseMarkItsHeaderHolds() throws Exception {
    call("shop", "tenant-" + ANN);

    assertThat(ann.callsTo("shop")).hasSize(1);
    assertThat(bob.exchanges()).isEmpty();
  }

  @Test
  void aMarkInUpperCaseIsTheSameMark() throws Exception {
    call("shop", "TENANT-" + ANN.toUpperCase(java.util.Locale.ROOT));

    assertThat(ann.callsTo("shop")).hasSize(1);
  }

  @Test
  void aCallComesHomeByItsPathOrByAFieldOfItsBody() throws Exception {
    send(request("shop", "/things/" + ANN).GET());
    send(request("shop", "/things").POST(BodyPublishers.ofString("{\"url\":\"x/" + BOB + "\"}")));

    assertThat(ann.callsTo("shop")).hasSize(1);
    assertThat(bob.callsTo("shop")).hasSize(1);
  }

  @Test
  void aCallComesHomeByAParameterOfItsQueryAndByNoOther() throws Exception {
    try (StubServer byQuery = server("query tenant")) {
      ScenarioStubs unused = byQuery.scenario(ANN, "a.feature:1 Ann", ann);
      URI shop = byQuery.address("shop");
      send(HttpRequest.newBuilder(shop.resolve("/things?page=2&tenant=t%2D" + ANN)).GET());
      send(HttpRequest.newBuilder(shop.resolve("/things/" + ANN + "?owner=" + ANN)).GET());
    }

    assertThat(ann.callsTo("shop")).hasSize(1);
    assertThat(ofTheRun)
        .singleElement()
        .extracting(stray -> ((Stray) stray).reason())
        .asString()
        .contains("no scenario is named in query tenant, which is not there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..%2fetc/passwd",
        "/a/..%2F..%2fb",
        "/%2e%2e/a",
        "/../a",
        "/a//b",
        "/a/..;/b",
        "/a%00b",
        "/a%5cb",
        "/a%25b",
        "/100%",
        "/a?x=%zz",
        "/__admin/mappings",
        "/ü"
      })
  void aCallIsSeenAsItCameHoweverOddItsPathIs(String path) throws Exception {
    assertThat(sendLine("GET " + path + " HTTP/1.1")).startsWith("HTTP/1.1 404");

    assertThat(ann.callsTo("shop"))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.request().uri()).isEqualTo(path);
              assertThat(call.request().headers())
                  .extracting(header -> header.name() + ": " + header.value())
                  .contains("Host: another.example", "Tollgate-Uri: /mine")
                  .doesNotContain("Tollgate-Dependency: shop");
            });
  }

  @ParameterizedTest
  @CsvSource({"http://shop.example, /", "HTTP://shop.example/a?b=c, /a?b=c", "http://shop?a, /?a"})
  void aCallThatNamesTheWholeAddressIsForItsPath(String written, String path) throws Exception {
    assertThat(sendLine("GET " + written + " HTTP/1.1")).startsWith("HTTP/1.1 404");

    assertThat(ann.callsTo("shop"))
        .singleElement()
        .satisfies(call -> assertThat(call.request().uri()).isEqualTo(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop:99999999", "a:b:c", "my host", "", "a, b", "[::"})
  void aCallIsSeenWhateverItsHostIs(String host) throws Exception {
    String answer = sendLine("GET /a HTTP/1.1\r\nHost: " + host);

    assertThat(answer).startsWith("HTTP/1.1 404");
    assertThat(ann.callsTo("shop"))
        .singleElement()
        .satisfies(
            call ->
                assertThat(call.request().headers())
                    .filteredOn(header -> header.name().equals("Host"))
                    .extracting(Header::value)
                    .containsExactly(host, "another.example"));
  }

  @Test
  void aTunnelIsNotOpenedAndIsSeen() throws Exception {
    assertThat(sendLine("CONNECT bank:443 HTTP/1.1")).startsWith("HTTP/1.1 404");

    assertThat(ann.callsTo("shop"))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.request().method()).isEqualTo("CONNECT");
              assertThat(call.request().uri()).isEqualTo("bank:443");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'GET /a HTTP/1.1\r\nExpect: a miracle', GET, /a, ''",
    "'GET /a\tb HTTP/1.1', '', '', Illegal character",
    "'no HTTP\r\n', '', '', HTTP/0.9 not supported"
  })
  void whatCannotBeReadIsKeptAsAStray(String first, String method, String uri, String reason)
      throws Exception {
    assertThat(sendLine(first.translateEscapes())).matches("(?s)HTTP/1.1 [45].*");

    assertThat(server.strays())
        .singleElement()
        .satisfies(
            stray -> {
              assertThat(stray.exchange().to()).isEqualTo("shop");
              assertThat(stray.exchange().request().method()).isEqualTo(method);
              assertThat(stray.exchange().request().uri()).isEqualTo(uri);
              assertThat(stray.reason()).startsWith("it could not be read: ").contains(reason);
            });
    assertThat(ofTheRun).contains(server.strays().get(0));
  }

  @Test
  void whatCannotBeReadIsNotTakenForTheRequestBeforeIt() throws Exception {
    String good = "GET /a HTTP/1.1\r\nHost: shop\r\nX-Tenant-Id: " + ANN + "\r\n\r\n";
    assertThat(sendLine(good + "GET /a\tb HTTP/1.1")).contains("HTTP/1.1 404", "HTTP/1.1 400");

    assertThat(ann.callsTo("shop")).hasSize(1);
    assertThat(server.strays())
        .singleElement()
        .satisfies(stray -> assertThat(stray.exchange().request().uri()).isEmpty());
  }

  @Test
  void aPackedBodyIsUnpackedAndOneThatIsNoneIsSeenAsItIs() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    }

    send(gzip(BodyPublishers.ofByteArray(packed.toByteArray())));
    send(gzip(BodyPublishers.ofString("{\"b\":1}")));

    assertThat(ann.callsTo("shop"))
        .extracting(call -> call.request().body().text())
        .containsExactly("{\"a\":1}", "{\"b\":1}");
    assertThat(ann.callsTo("shop"))
        .allSatisfy(
            call ->
                assertThat(call.request().headers())
                    .extracting(Header::name)
                    .filteredOn(name -> name.equalsIgnoreCase("Content-Encoding"))
                    .hasSize(1));
  }

  private HttpRequest.Builder gzip(HttpRequest.BodyPublisher body) {
    return request("shop", "/things")
        .header("X-Tenant-Id", ANN)
        .header("Content-Type", "application/json")
        .header("Content-Encoding", "gzip")
        .POST(body);
  }

  private String sendLine(String first) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.address("shop").getPort())) {
      socket
          .getOutputStream()
          .write(
              (first
                      + "\r\nHost: another.example\r\nTollgate-Uri: /mine\r\nX-Tenant-Id: "
                      + ANN
                      + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theExchangeIsInTheJournalWhenTheAnswerIsThere() throws Exception {
    for (int i = 1; i <= 200; i++) {
      call("shop", ANN);
      assertThat(ann.callsTo("shop")).hasSize(i);
    }
  }

  @Test
  void whatOneScenarioTellsADependencyNoOtherSees() throws Exception {
    stubsOfAnn.tell("shop", CallFilter.ANY, failure(503), Integer.MAX_VALUE, "answers 503");

    assertThat(call("shop", ANN).statusCode()).isEqualTo(503);
    assertThat(call("shop", BOB).statusCode()).isEqualTo(201);
    assertThat(ann.callsTo("shop").get(0).note()).isEqualTo("answers 503");
    assertThat(bob.callsTo("shop").get(0).note()).isNull();
  }

  @Test
  void whatIsToldForTheFirstCallsHoldsForNoMore() throws Exception {
    stubsOfAnn.tell("shop", CallFilter.ANY, failure(503), 2, "answers 503 twice");

    assertThat(
            List.of(
                call("shop", ANN).statusCode(),
                call("shop", ANN).statusCode(),
                call("shop", ANN).statusCode()))
        .containsExactly(503, 503, 201);
  }

  @Test
  void whatIsToldForCallsThatSpeakOfSomethingHoldsForThoseOnly() throws Exception {
    stubsOfAnn.tell(
        "shop", CallFilter.about(List.of("red")), failure(422), Integer.MAX_VALUE, "no red");

    assertThat(post(ANN, "{\"colour\":\"red\"}").statusCode()).isEqualTo(422);
    assertThat(post(ANN, "{\"colour\":\"blue\"}").statusCode()).isEqualTo(201);
  }

  @Test
  void aDependencyThatIsWellAgainAnswersByItself() throws Exception {
    stubsOfAnn.tell("shop", CallFilter.ANY, failure(503), Integer.MAX_VALUE, "answers 503");
    stubsOfAnn.recover("shop");

    assertThat(call("shop", ANN).statusCode()).isEqualTo(201);
  }

  @Test
  void anAnswerCanTakeUpFieldsOfTheRequest() throws Exception {
    HttpResponse<String> answer = post(ANN, "{\"title\":\"a \\\"quoted\\\" one\"}");

    assertThat(answer.body()).isEqualTo("{\"title\":\"a \\\"quoted\\\" one\"}");
  }

  @Test
  void aResetConnectionGivesNoAnswerAndIsAnExchange() {
    tellAnn(Effect.Kind.RESET);

    assertThatThrownBy(() -> call("shop", ANN)).isInstanceOf(IOException.class);
    assertThat(ann.callsTo("shop"))
        .extracting(Exchange::outcome, Exchange::response)
        .allSatisfy(x -> assertThat(x.toList()).containsExactly(Outcome.RESET, null));
    assertThat(ann.callsTo("shop")).isNotEmpty();
  }

  @Test
  void anAnswerThatBreaksOffIsNoWholeAnswer() {
    tellAnn(Effect.Kind.CUT_OFF);

    assertThatThrownBy(() -> call("shop", ANN)).isInstanceOf(IOException.class);
    assertThat(ann.callsTo("shop").get(0).outcome()).isEqualTo(Outcome.CUT_OFF);
  }

  @Test
  void anAnswerThatBreaksOffPromisesMoreThanComesAlsoWithoutKeepAlive() throws Exception {
    tellAnn(Effect.Kind.CUT_OFF);
    URI address = server.address("shop");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /things HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-Tenant-Id: %s\r\nConnection: close\r\n\r\n"
                  .formatted(address.getPort(), ANN)
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 200").endsWith("breaks off");
      int promised = Integer.parseInt(answer.replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
      assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4).length()).isLessThan(promised);
    }
  }

  @Test
  void whatIsNoHttpIsNotUnderstood() {
    tellAnn(Effect.Kind.NOT_HTTP);

    assertThatThrownBy(() -> call("shop", ANN)).isInstanceOf(IOException.class);
    assertThat(ann.callsTo("shop").get(0).outcome()).isEqualTo(Outcome.GARBAGE);
  }

  @Test
  void anAnswerThatIsLostWasBookedAllTheSame() {
    stubsOfAnn.ledger().open("u", 10);
    stubsOfAnn.tell(
        "credits", CallFilter.ANY, Effect.of(Effect.Kind.LOSE_ANSWER), 1, "loses its answer");

    assertThatThrownBy(() -> debit("u", 3, "k")).isInstanceOf(IOException.class);
    assertThat(stubsOfAnn.ledger().balance("u")).isEqualTo(7);
  }

  @Test
  void aResetBooksNothing() {
    stubsOfAnn.ledger().open("u", 10);
    stubsOfAnn.tell("credits", CallFilter.ANY, Effect.of(Effect.Kind.RESET), 9, "resets");

    assertThatThrownBy(() -> debit("u", 3, "k")).isInstanceOf(IOException.class);
    assertThat(stubsOfAnn.ledger().balance("u")).isEqualTo(10);
  }

  @Test
  void aLateAnswerWasBookedBeforeItIsWaitedFor() {
    patience = Duration.ofMillis(800);
    stubsOfAnn.ledger().open("u", 10);
    stubsOfAnn.tell(
        "credits", CallFilter.ANY, Effect.late(Duration.ofSeconds(30)), 1, "answers after 30 s");

    assertThatThrownBy(() -> debit("u", 3, "k")).isInstanceOf(HttpTimeoutException.class);
    assertThat(stubsOfAnn.ledger().balance("u")).isEqualTo(7);
    assertThat(ann.callsTo("credits"))
        .as("a call that hangs counts as a call")
        .extracting(Exchange::outcome)
        .containsExactly(Outcome.PENDING);
  }

  @Test
  void aCallThatNobodyWaitsForAnyMoreIsInTheJournalOnceTheScenarioEnds() throws Exception {
    patience = Duration.ofMillis(800);
    stubsOfAnn.tell(
        "shop", CallFilter.ANY, Effect.late(Duration.ofSeconds(60)), 1, "answers after 60 s");
    assertThatThrownBy(() -> call("shop", ANN)).isInstanceOf(HttpTimeoutException.class);

    stubsOfAnn.close();

    assertThat(ann.await(() -> !ann.isAnyPending(), 5_000)).isTrue();
    assertThat(ann.callsTo("shop")).extracting(Exchange::outcome).containsExactly(Outcome.ANSWERED);
  }

  @Test
  void aRefusedConnectionIsRefusedAndThePortComesBackTheSame() throws Exception {
    URI address = server.address("shop");
    call("shop", ANN);

    server.refuse("shop");
    assertThatThrownBy(() -> call("shop", ANN)).isInstanceOf(ConnectException.class);
    assertThat(send(request("credits", "/wallets/" + ANN).GET()).statusCode()).isEqualTo(404);

    server.listen("shop");
    assertThat(server.address("shop")).isEqualTo(address);
    assertThat(call("shop", ANN).statusCode()).isEqualTo(201);
  }

  @Test
  void aPortRefusesFromTheMomentThatItIsClosed() throws Exception {
    URI address = server.address("shop");
    for (int i = 0; i < 1_000; i++) {
      new Socket(address.getHost(), address.getPort()).close();
      server.refuse("shop");
      assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()).close())
          .isInstanceOf(ConnectException.class);
      server.listen("shop");
    }
  }

  @Test
  void aCallThatNamesNoScenarioIsKeptAsAStrayWithTheReason() throws Exception {
    assertThat(call("shop", "somebody").statusCode()).isEqualTo(501);

    assertThat(ofTheRun).hasSize(1);
    Stray stray = (Stray) ofTheRun.get(0);
    assertThat(stray.exchange().to()).isEqualTo("shop");
    assertThat(stray.reason()).contains("header X-Tenant-Id", "path", "json url");
  }

  @Test
  void aCallThatNamesTwoScenariosBelongsToNeither() throws Exception {
    send(request("shop", "/things/" + BOB).header("X-Tenant-Id", ANN).GET());

    assertThat(ofTheRun).hasSize(1);
    assertThat(((Stray) ofTheRun.get(0)).reason()).contains("Ann", "Bob");
    assertThat(ann.exchanges()).isEmpty();
    assertThat(bob.exchanges()).isEmpty();
  }

  @Test
  void aMarkOfAnotherRunIsAStray() throws Exception {
    call("shop", "tenant-tgzzzzz99999");

    assertThat(((Stray) ofTheRun.get(0)).reason()).contains("tgzzzzz99999");
  }

  @Test
  void aSharedDependencyIsAnsweredForTheRunAndIsNoStray() throws Exception {
    HttpResponse<String> keys = send(request("issuer", "/.well-known/jwks.json").GET());

    assertThat(keys.body()).isEqualTo("{\"keys\":[]}");
    assertThat(ofTheRun).singleElement().isInstanceOf(Exchange.class);
  }

  @Test
  void whatNamesNobodyBelongsToTheScenarioThatRunsAlone() throws Exception {
    server.alone(stubsOfAnn);
    stubsOfAnn.tell("issuer", CallFilter.ANY, failure(500), 1, "answers 500");

    assertThat(send(request("issuer", "/.well-known/jwks.json").GET()).statusCode()).isEqualTo(500);
    assertThat(ann.callsTo("issuer")).hasSize(1);

    server.together();
    call("shop", "nobody");
    assertThat(ofTheRun).singleElement().isInstanceOf(Stray.class);
  }

  @Test
  void aDependencyThatTheSystemDoesNotHaveIsSaidToBeNone() {
    assertThatThrownBy(() -> stubsOfBob.tell("shoop", CallFilter.ANY, failure(500), 1, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shoop")
        .hasMessageContaining("shop");
  }

  private void tellAnn(Effect.Kind kind) {
    stubsOfAnn.tell("shop", CallFilter.ANY, Effect.of(kind), Integer.MAX_VALUE, "fails");
  }

  private static Effect failure(int status) {
    return Effect.answer(Answer.text(status, "told to"));
  }

  private HttpResponse<String> call(String dependency, String tenant)
      throws IOException, InterruptedException {
    return send(request(dependency, "/things").header("X-Tenant-Id", tenant).GET());
  }

  private HttpResponse<String> post(String mark, String body)
      throws IOException, InterruptedException {
    return send(
        request("shop", "/things").header("X-Tenant-Id", mark).POST(BodyPublishers.ofString(body)));
  }

  private void debit(String user, int amount, String key) throws IOException, InterruptedException {
    String body = "{\"amount\":%d,\"idempotencyKey\":\"%s\"}".formatted(amount, key);
    send(
        request("credits", "/wallets/" + user + "/debit")
            .header("X-Tenant-Id", ANN)
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String dependency, String path) {
    return HttpRequest.newBuilder(server.address(dependency).resolve(path)).timeout(patience);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private StubServer server(String... correlate) {
    Dependency shop =
        new Dependency(
            Plays.ANSWERS,
            false,
            List.of(
                new CannedAnswer(new Operation("GET", "/things/**"), 200, Map.of(), "{}"),
                new CannedAnswer(new Operation("GET", "/things"), 201, Map.of(), "{}"),
                new CannedAnswer(
                    new Operation("POST", "/things"),
                    201,
                    Map.of(),
                    "{\"title\":\"${json.title}\"}")),
            LedgerShape.USUAL);
    SystemDescription description =
        new SystemDescription(
            "Test",
            Map.of(
                "shop", shop,
                "credits", new Dependency(Plays.LEDGER, false, List.of(), LedgerShape.USUAL),
                "issuer", new Dependency(Plays.KEY_SET, true, List.of(), LedgerShape.USUAL)),
            Stream.of(correlate).map(Correlation::of).toList(),
            Map.of(),
            null,
            null,
            null,
            null,
            List.of(),
            Map.of(),
            Map.of(),
            Map.of());
    Recorder recorder =
        new Recorder() {
          @Override
          public void record(String testCaseId, Evidence evidence) {
            throw new AssertionError("the stubs know no test cases");
          }

          @Override
          public void record(Evidence evidence) {
            ofTheRun.add(evidence);
          }
        };
    Capture capture = new Capture(new Masking(List.of()), RunClock.system());
    return new StubServer("system", description, () -> "{\"keys\":[]}", () -> 0, capture, recorder);
  }
}
