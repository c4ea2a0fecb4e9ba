package dev.tollgate.benchmark.plain;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

/** All dependencies of the service on one WireMock, by mappings that are the same for everybody. */
final class PlainStubs implements AutoCloseable {
  private final WireMockServer server =
      new WireMockServer(
          WireMockConfiguration.options()
              .bindAddress("127.0.0.1")
              .dynamicPort()
              .containerThreads(200)
              .disableRequestJournal());

  PlainStubs(JsonNode refusals) {
    server.start();
    server.stubFor(
        post(urlPathMatching("/wallets/[^/]+/check"))
            .willReturn(okJson("{\"data\":{\"sufficient\":true,\"balance\":1000}}")));
    server.stubFor(
        post(urlPathMatching("/wallets/[^/]+/(debit|credit)"))
            .willReturn(okJson("{\"data\":{\"transaction\":{\"transactionId\":\"txn-1\"}}}")));
    server.stubFor(
        post("/remove-background")
            .willReturn(ok("RIFF-an-image").withHeader("Content-Type", "image/webp")));
    server.stubFor(put(urlPathMatching("/[^/]+/[^/]+/[^/]+/[^/]+")).willReturn(ok()));
    server.stubFor(
        post("/products").willReturn(okJson("{\"id\":\"catalogue-1\"}").withStatus(201)));
    refusals.forEach(this::refuse);
  }

  private void refuse(JsonNode refusal) {
    server.stubFor(
        any(urlEqualTo(refusal.path("path").asText()))
            .withHeader("X-Request-Id", equalTo(refusal.path("requestId").asText()))
            .willReturn(
                aResponse()
                    .withStatus(refusal.path("status").asInt())
                    .withHeader("Content-Type", "application/json")
                    .withBody(refusal.path("body").asText())));
  }

  void publish(String keySet) {
    server.stubFor(get("/.well-known/jwks.json").willReturn(okJson(keySet)));
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
