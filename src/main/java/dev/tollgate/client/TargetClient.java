package dev.tollgate.client;

import dev.tollgate.evidence.Capture;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Exchange.Outcome;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Journal;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.http.client.params.ClientPNames;
import org.apache.http.client.params.CookiePolicy;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.apache.http.params.CoreConnectionPNames;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to one target with REST Assured, and captures each in the journal of the scenario
 * that it is sent for. One pool of connections for all scenarios; no cookies, no redirects
 * followed, no request sent twice: what a scenario asks for is what goes out.
 */
public final class TargetClient implements AutoCloseable {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final String system;
  private final URI address;
  private final Capture capture;
  private final PoolingClientConnectionManager connections;
  private final RestAssuredConfig config;

  /**
   * @param patience how long an answer is waited for
   */
  @SuppressWarnings("deprecation") // REST Assured takes no other client
  public TargetClient(String system, URI address, Duration patience, Capture capture) {
    this.system = system;
    this.address = address;
    this.capture = capture;
    this.connections = new PoolingClientConnectionManager();
    connections.setMaxTotal(400);
    connections.setDefaultMaxPerRoute(400);
    this.config =
        RestAssured.config()
            .httpClient(
                HttpClientConfig.httpClientConfig()
                    .httpClientFactory(() -> oneRequestsClient(connections))
                    .setParam(CoreConnectionPNames.CONNECTION_TIMEOUT, 5_000)
                    .setParam(CoreConnectionPNames.SO_TIMEOUT, (int) patience.toMillis())
                    .setParam(CoreConnectionPNames.STALE_CONNECTION_CHECK, true)
                    .setParam(ClientPNames.COOKIE_POLICY, CookiePolicy.IGNORE_COOKIES))
            .encoderConfig(
                EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    // A form comes encoded; REST Assured would want its fields.
                    .encodeContentTypeAs(FORM, ContentType.BINARY))
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
            .redirect(RedirectConfig.redirectConfig().followRedirects(false));
  }

  /**
   * Each request has a client of its own on the connections of all: REST Assured sets a client up
   * anew for every request, and takes its own decoders out again, so that requests that share one
   * ask for encodings that they did not want.
   */
  @SuppressWarnings("deprecation") // REST Assured takes no other client
  private static DefaultHttpClient oneRequestsClient(PoolingClientConnectionManager connections) {
    DefaultHttpClient client = new DefaultHttpClient(connections);
    client.setHttpRequestRetryHandler((e, count, context) -> false);
    return client;
  }

  /**
   * Sends one request and waits for what becomes of it; a failure to get an answer is an answer
   * too.
   */
  public TargetResponse send(TargetRequest request, Journal journal) {
    Instant started = capture.clock().now();
    long start = capture.clock().nanos();
    try {
      Response response = specification(request).request(request.method(), request.path());
      byte[] body = response.asByteArray();
      List<Header> headers =
          response.getHeaders().asList().stream()
              .map(h -> new Header(h.getName(), h.getValue()))
              .toList();
      Exchange exchange =
          exchange(
              request,
              started,
              start,
              capture.response(response.statusCode(), headers, body),
              Outcome.ANSWERED,
              null);
      journal.add(exchange);
      return new TargetResponse(response.statusCode(), headers, body, exchange);
    } catch (Exception e) {
      // REST Assured throws what the HTTP client throws, undeclared. What is no trouble of the
      // connection is ours, and not the system's.
      if (causes(e).stream().noneMatch(IOException.class::isInstance)) {
        throw new IllegalStateException(
            "The request " + request.method() + " " + request.path() + " could not be sent: " + e,
            e);
      }
      Exchange exchange =
          exchange(
              request,
              started,
              start,
              null,
              outcome(causes(e)),
              capture.masking().text(said(causes(e))));
      journal.add(exchange);
      return new TargetResponse(0, List.of(), new byte[0], exchange);
    }
  }

  private RequestSpecification specification(TargetRequest request) {
    RequestSpecification specification =
        RestAssured.given().config(config).baseUri(address.toString()).urlEncodingEnabled(false);
    String contentType = null;
    List<io.restassured.http.Header> headers = new ArrayList<>();
    for (Header header : request.headers()) {
      if (header.name().equalsIgnoreCase("content-type")) {
        contentType = header.value();
      } else {
        headers.add(new io.restassured.http.Header(header.name(), header.value()));
      }
    }
    // All at once: each by itself is merged with those before it.
    specification.headers(new Headers(headers));
    if (contentType != null) {
      specification.contentType(contentType);
    }
    if (request.body().length > 0) {
      specification.body(request.body());
    }
    return specification;
  }

  private Exchange exchange(
      TargetRequest request,
      Instant started,
      long start,
      dev.tollgate.evidence.@Nullable Response response,
      Outcome outcome,
      @Nullable String note) {
    return new Exchange(
        capture.nextId(),
        Exchange.Side.CALLER,
        "caller",
        system,
        started,
        start,
        capture.clock().nanos(),
        capture.request(request.method(), request.path(), request.headers(), request.body()),
        response,
        outcome,
        note);
  }

  /** The failure and what caused it: that of a body that could not be read is some way down. */
  private static List<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(10).toList();
  }

  private static String said(List<Throwable> causes) {
    return causes.stream()
        .map(e -> e.getClass().getSimpleName() + ": " + e.getMessage())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static Outcome outcome(List<Throwable> causes) {
    if (causes.stream().anyMatch(ConnectException.class::isInstance)) {
      return Outcome.REFUSED;
    }
    if (causes.stream().anyMatch(SocketTimeoutException.class::isInstance)) {
      return Outcome.TIMED_OUT;
    }
    String messages = said(causes).toLowerCase(Locale.ROOT);
    return messages.contains("premature end") || messages.contains("chunk")
        ? Outcome.CUT_OFF
        : Outcome.RESET;
  }

  @Override
  public void close() {
    connections.shutdown();
  }
}
