package dev.tollgate.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers each call as the scenario that it belongs to wants it answered. */
final class Dispatch implements ResponseDefinitionTransformerV2 {
  static final String NAME = "dispatch";
  private static final byte[] HALF_AN_ANSWER =
      "{\"data\": {\"this answer\": \"breaks off".getBytes(StandardCharsets.UTF_8);

  private final Homes homes;
  private final Map<String, Part> shared;
  private final StubExchanges exchanges;

  Dispatch(Homes homes, Map<String, Part> shared, StubExchanges exchanges) {
    this.homes = homes;
    this.shared = shared;
    this.exchanges = exchanges;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    StubCall call = ArrivedCall.of(event.getRequest());
    Home home = homes.find(call);
    exchanges.arrived(event.getId(), call, home);
    ScenarioStubs.Reply reply = safeReply(call, home);
    exchanges.replied(event.getId(), reply);
    return definition(reply);
  }

  /** A stub that breaks is our fault, and has to show as that in the evidence. */
  private ScenarioStubs.Reply safeReply(StubCall call, Home home) {
    try {
      return reply(call, home);
    } catch (RuntimeException e) {
      return new ScenarioStubs.Reply(
          Answer.text(500, "the stub failed"), Effect.Kind.ANSWER, "the stub itself failed: " + e);
    }
  }

  private ScenarioStubs.Reply reply(StubCall call, Home home) {
    if (home instanceof Home.Scenario scenario) {
      return scenario.stubs().reply(call);
    }
    Part part = home instanceof Home.Shared ? shared.get(call.dependency()) : null;
    Answer answer =
        part == null
            ? Answer.json(501, "{\"error\":\"this call belongs to no scenario\"}")
            : part.answer(call);
    return new ScenarioStubs.Reply(answer, Effect.Kind.ANSWER, null);
  }

  private static ResponseDefinition definition(ScenarioStubs.Reply reply) {
    ResponseDefinitionBuilder builder = ResponseDefinitionBuilder.responseDefinition();
    switch (reply.how()) {
      case ANSWER, LATE -> {
        builder.withStatus(reply.answer().status()).withBody(reply.answer().body());
        reply.answer().headers().forEach(builder::withHeader);
      }
      case RESET, LOSE_ANSWER, SILENT -> builder.withFault(Fault.CONNECTION_RESET_BY_PEER);
      // Half of what the length promises: every client can tell, whether it keeps connections or
      // not.
      case CUT_OFF ->
          builder
              .withStatus(200)
              .withHeader("Content-Type", "application/json")
              .withHeader("Content-Length", String.valueOf(2 * HALF_AN_ANSWER.length))
              .withBody(HALF_AN_ANSWER);
      case NOT_HTTP -> builder.withFault(Fault.RANDOM_DATA_THEN_CLOSE);
    }
    return builder.build();
  }
}
