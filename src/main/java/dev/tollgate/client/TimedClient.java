package dev.tollgate.client;

import dev.tollgate.evidence.Header;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * Sends requests to one target, and tells how long each took and with what status. It captures
 * nothing and adds little: what is measured is the target, and not who asks.
 */
public final class TimedClient {
  /** What the JDK's client sets by itself, and refuses to be told. */
  private static final Set<String> ITS_OWN =
      Set.of("connection", "content-length", "expect", "host", "upgrade");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final Duration patience;

  /**
   * @param patience how long an answer is waited for
   */
  public TimedClient(URI address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  /**
   * An answer.
   *
   * @param millis from before the request was sent until all of the answer was there
   */
  public record Timed(int status, double millis) {}

  /**
   * Sends the request and waits for the answer.
   *
   * @throws IOException when there is none
   */
  public Timed send(TargetRequest request) throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address.resolve(request.path()))
            .timeout(patience)
            .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
    for (Header header : request.headers()) {
      if (!ITS_OWN.contains(header.name().toLowerCase(Locale.ROOT))) {
        builder.header(header.name(), header.value());
      }
    }
    HttpRequest ready = builder.build();
    long start = System.nanoTime();
    HttpResponse<byte[]> answer = http.send(ready, HttpResponse.BodyHandlers.ofByteArray());
    return new Timed(answer.statusCode(), (System.nanoTime() - start) / 1e6);
  }
}
