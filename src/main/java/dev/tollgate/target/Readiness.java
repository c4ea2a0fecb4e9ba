package dev.tollgate.target;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Waits until a target serves: until its readiness path answers 2xx. */
final class Readiness {
  private static final Duration BETWEEN = Duration.ofMillis(25);
  private static final Duration SAY = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final Consumer<String> say;
  private String lastSeen = "nothing yet";

  /**
   * @param say is told every few seconds what is seen so far: nobody likes to wait and not to know
   */
  Readiness(Consumer<String> say) {
    this.say = say;
  }

  /**
   * Waits, at most so long.
   *
   * @param dead says why it never will be ready, as soon as that is known
   * @return empty once it serves; else what was last seen
   */
  Optional<String> await(URI uri, Duration limit, Supplier<Optional<String>> dead)
      throws InterruptedException {
    long begun = System.nanoTime();
    long end = begun + limit.toNanos();
    long said = begun;
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2)).build();
    while (System.nanoTime() < end) {
      Optional<String> why = dead.get();
      if (why.isPresent()) {
        return why;
      }
      if (answers(request)) {
        return Optional.empty();
      }
      if (System.nanoTime() - said >= SAY.toNanos()) {
        said = System.nanoTime();
        say.accept(
            "not ready after %d s of %d: GET %s gives %s"
                .formatted(
                    Duration.ofNanos(said - begun).toSeconds(), limit.toSeconds(), uri, lastSeen));
      }
      Thread.sleep(BETWEEN.toMillis());
    }
    return Optional.of(
        "it was not ready within "
            + limit.toSeconds()
            + " s: GET "
            + uri
            + " gave "
            + lastSeen
            + "; ready: in the target's file says which path answers 200 once it serves, and within what time");
  }

  private boolean answers(HttpRequest request) throws InterruptedException {
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      lastSeen = "status " + status;
      return status >= 200 && status < 300;
    } catch (IOException e) {
      lastSeen =
          e instanceof java.net.ConnectException
              ? "connection refused"
              : String.valueOf(e.getMessage());
      return false;
    }
  }
}
