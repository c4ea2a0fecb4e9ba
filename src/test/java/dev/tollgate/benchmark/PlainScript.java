package dev.tollgate.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Response;
import dev.tollgate.record.RecordedScenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the plain suite is to send, taken from the record of a run: {@code scenarios} by place, each
 * request with the status and the field that came back; {@code refusals}, the answers of credits
 * that were no; {@code target}, how the service is started.
 */
final class PlainScript {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SYSTEM = Path.of("features", "create-products");

  private final ObjectNode script = JSON.createObjectNode();
  private int requests;

  private PlainScript() throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    script.set("target", yaml.readTree(SYSTEM.resolve("targets/reference.yml").toFile()));
    script.set(
        "audience", yaml.readTree(SYSTEM.resolve("system.yml").toFile()).at("/tokens/audience"));
    script.set(
        "algorithm", yaml.readTree(SYSTEM.resolve("system.yml").toFile()).at("/tokens/algorithm"));
    script.putObject("scenarios");
    script.putArray("refusals");
  }

  static PlainScript of(List<RecordedScenario> scenarios) throws IOException {
    PlainScript script = new PlainScript();
    for (RecordedScenario scenario : scenarios) {
      script.add(scenario);
    }
    return script;
  }

  int requests() {
    return requests;
  }

  void write(Path file) throws IOException {
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), script);
  }

  private void add(RecordedScenario scenario) throws IOException {
    ArrayNode sent = script.withObjectProperty("scenarios").putArray(scenario.place().toString());
    for (var entry : scenario.journal()) {
      if (entry.seen() instanceof Exchange exchange) {
        Response response = exchange.response();
        if (response == null) {
          throw new IllegalStateException(scenario.place() + ": a request without an answer");
        }
        if (exchange.side() == Exchange.Side.CALLER) {
          request(sent.addObject(), exchange, response);
        } else if (exchange.to().equals("credits")) {
          refusal(exchange, response);
        }
      }
    }
  }

  private void request(ObjectNode sent, Exchange exchange, Response response) throws IOException {
    requests++;
    if (exchange.request().body().cut()) {
      throw new IllegalStateException(exchange.request().uri() + ": its body is not whole");
    }
    sent.put("method", exchange.request().method()).put("path", exchange.request().uri());
    ObjectNode headers = sent.putObject("headers");
    for (Header header : exchange.request().headers()) {
      // Tokens are masked, and have run out: they are minted anew.
      if (!header.name().equals("Authorization")) {
        headers.put(header.name(), header.value());
      }
    }
    sent.put("body", exchange.request().body().text());
    sent.put("status", response.status());
    String field = response.status() == 200 ? "/status" : "/error";
    JsonNode answer = JSON.readTree(response.body().text());
    sent.put("field", field).put("value", answer.at(field).asText());
  }

  private void refusal(Exchange call, Response response) throws IOException {
    JsonNode answer = JSON.readTree(response.body().text());
    if (response.status() == 200 && answer.at("/data/sufficient").asBoolean(true)) {
      return;
    }
    script
        .withArrayProperty("refusals")
        .addObject()
        .put("path", call.request().uri())
        .put("requestId", header(call, "X-Request-Id"))
        .put("status", response.status())
        .put("body", answer.toString());
  }

  private static String header(Exchange call, String name) {
    return call.request().headers().stream()
        .filter(h -> h.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst()
        .orElseThrow();
  }
}
