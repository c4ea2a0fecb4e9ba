package dev.tollgate.stub;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.tollgate.evidence.Capture;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Exchange.Outcome;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Journal;
import dev.tollgate.evidence.Recorder;
import dev.tollgate.evidence.Request;
import dev.tollgate.evidence.Response;
import dev.tollgate.evidence.Stray;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The one place where the system's calls are captured. WireMock's journal is in the order of
 * handling; here a call is stamped when it arrives, before it is matched, and just before its
 * answer is sent. Not after: the system may have the answer, and ask the next one, before this side
 * comes to look at its clock; and an answer that nobody waits for any more is an exchange all the
 * same. So whoever has an answer can be sure that its exchange is in the journal.
 */
final class StubExchanges implements ServeEventListener {
  private final String system;
  private final Capture capture;
  private final Recorder recorder;
  private final List<Stray> strays = new CopyOnWriteArrayList<>();
  private final Map<UUID, Arrival> arrivals = new ConcurrentHashMap<>();
  private final Map<UUID, Handled> handled = new ConcurrentHashMap<>();

  StubExchanges(String system, Capture capture, Recorder recorder) {
    this.system = system;
    this.capture = capture;
    this.recorder = recorder;
  }

  @Override
  public String getName() {
    return "exchanges";
  }

  @Override
  public void beforeMatch(ServeEvent event, Parameters parameters) {
    arrivals.put(event.getId(), new Arrival(capture.clock().now(), capture.clock().nanos()));
  }

  /** The calls so far that belong to no scenario. */
  List<Stray> strays() {
    return List.copyOf(strays);
  }

  void arrived(UUID id, StubCall call, Home home) {
    Arrival arrival = arrivals.remove(id);
    if (arrival == null) {
      return;
    }
    String name = capture.nextId();
    if (home instanceof Home.Scenario scenario) {
      Journal journal = scenario.stubs().journal();
      Exchange asItCame =
          pending(
              name,
              call,
              arrival,
              capture.unmasked(call.method(), call.uri(), call.headers(), call.body()));
      Optional<Exchange> kept = journal.begin(() -> masked(name, call, arrival), asItCame);
      handled.put(id, new Handled(kept.orElse(asItCame), asItCame, home, null, kept.isEmpty()));
    } else {
      Exchange exchange = masked(name, call, arrival);
      handled.put(id, new Handled(exchange, exchange, home, null, false));
    }
  }

  /**
   * A request came that nobody could read: whose it was is not to be told.
   *
   * @param method empty where not even that was read, as is the uri
   */
  void noHttp(String dependency, String method, String uri, String trouble) {
    StubCall call = new StubCall(dependency, method, uri, List.of(), new byte[0]);
    Arrival arrival = new Arrival(capture.clock().now(), capture.clock().nanos());
    stray(
        new Stray(
            masked(capture.nextId(), call, arrival)
                .ended(
                    arrival.nanos(),
                    capture.response(400, List.of(), new byte[0]),
                    Outcome.ANSWERED,
                    null),
            "it could not be read: " + trouble));
  }

  private void stray(Stray stray) {
    strays.add(stray);
    recorder.record(stray);
  }

  private Exchange masked(String name, StubCall call, Arrival arrival) {
    return pending(
        name,
        call,
        arrival,
        capture.request(call.method(), call.uri(), call.headers(), call.body()));
  }

  private Exchange pending(String id, StubCall call, Arrival arrival, Request request) {
    return new Exchange(
        id,
        Exchange.Side.DEPENDENCY,
        system,
        call.dependency(),
        arrival.at(),
        arrival.nanos(),
        Long.MAX_VALUE,
        request,
        null,
        Outcome.PENDING,
        null);
  }

  void replied(UUID id, ScenarioStubs.Reply reply) {
    handled.computeIfPresent(
        id, (k, h) -> new Handled(h.exchange(), h.asItCame(), h.home(), reply, h.counted()));
  }

  @Override
  public void beforeResponseSent(ServeEvent event, Parameters parameters) {
    Handled done = handled.remove(event.getId());
    if (done == null || done.reply() == null) {
      return;
    }
    ScenarioStubs.Reply reply = done.reply();
    long now = capture.clock().nanos();
    Captured captured = done.counted() ? capture::unmasked : capture::response;
    Exchange exchange =
        done.exchange().ended(now, response(reply, captured), outcome(reply.how()), reply.note());
    if (done.home() instanceof Home.Scenario scenario) {
      Response sent = response(reply, capture::unmasked);
      scenario
          .stubs()
          .journal()
          .end(exchange, done.asItCame().ended(now, sent, outcome(reply.how()), reply.note()));
    } else if (done.home() instanceof Home.Nobody nobody) {
      stray(new Stray(exchange, nobody.reason()));
    } else {
      recorder.record(exchange);
    }
  }

  private static @Nullable Response response(ScenarioStubs.Reply reply, Captured captured) {
    if (outcome(reply.how()) != Outcome.ANSWERED) {
      return null;
    }
    Answer answer = reply.answer();
    List<Header> headers =
        answer.headers().entrySet().stream()
            .map(e -> new Header(e.getKey(), e.getValue()))
            .toList();
    return captured.response(answer.status(), headers, answer.body());
  }

  private static Outcome outcome(Effect.Kind how) {
    return switch (how) {
      case ANSWER, LATE -> Outcome.ANSWERED;
      case RESET, LOSE_ANSWER -> Outcome.RESET;
      case CUT_OFF -> Outcome.CUT_OFF;
      case NOT_HTTP -> Outcome.GARBAGE;
      case SILENT -> Outcome.TIMED_OUT;
    };
  }

  private record Arrival(Instant at, long nanos) {}

  /**
   * @param counted whether it is counted only, so that {@code exchange} is not masked
   */
  private record Handled(
      Exchange exchange,
      Exchange asItCame,
      Home home,
      ScenarioStubs.@Nullable Reply reply,
      boolean counted) {}

  private interface Captured {
    Response response(int status, List<Header> headers, byte[] body);
  }
}
