package dev.tollgate.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tollgate.system.TargetVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Which version or commit a target is; of the two one is null.
 *
 * @param trouble why nobody knows it
 */
public record VersionSaid(@Nullable String version, @Nullable String trouble) {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int READ = 1 << 20;

  /**
   * Asks the target where its file says so. One that does not answer can be accepted all the same:
   * only its version is not known then.
   *
   * @param version null when its file says nothing
   */
  public static VersionSaid of(@Nullable TargetVersion version, URI address) {
    if (version == null) {
      return new VersionSaid(null, "its file has no key \"version\"");
    }
    return version
        .question()
        .map(question -> ask(question, address))
        .orElseGet(() -> new VersionSaid(version.stated().orElse(""), null));
  }

  private static VersionSaid ask(TargetVersion.Question question, URI address) {
    String asked = "GET " + question.path();
    try {
      Said said = answer(address.resolve(question.path()));
      if (said.status() / 100 != 2) {
        return unknown(asked + " was answered with " + said.status());
      }
      JsonNode field =
          JsonMapper.builder()
              .build()
              .readTree(said.body())
              .at("/" + question.field().replace('.', '/'));
      return field.isValueNode() && !field.asText().isBlank()
          ? new VersionSaid(field.asText().strip(), null)
          : unknown("the answer to %s has no field \"%s\"".formatted(asked, question.field()));
    } catch (JsonProcessingException e) {
      return unknown("the answer to " + asked + " is no JSON");
    } catch (IOException e) {
      return unknown("the answer to " + asked + " cannot be read");
    } catch (ExecutionException e) {
      return unknown(
          asked
              + " was not answered: "
              + (e.getCause() instanceof ConnectException
                  ? "nothing listens at " + address
                  : String.valueOf(e.getCause())));
    } catch (TimeoutException e) {
      return unknown(asked + " was not answered whole within " + LIMIT.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unknown(asked + " was not waited for: interrupted");
    }
  }

  /** The client's own limit ends with the headers. */
  private static Said answer(URI uri)
      throws ExecutionException, TimeoutException, InterruptedException {
    CompletableFuture<Said> said =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build()
            .sendAsync(
                HttpRequest.newBuilder(uri).timeout(LIMIT).build(),
                HttpResponse.BodyHandlers.ofInputStream())
            .thenApplyAsync(Said::of);
    try {
      return said.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      said.cancel(true);
    }
  }

  private static VersionSaid unknown(String trouble) {
    return new VersionSaid(null, trouble);
  }

  /** The beginning of an answer. */
  private record Said(int status, byte[] body) {
    static Said of(HttpResponse<InputStream> response) {
      try (InputStream body = response.body()) {
        return new Said(response.statusCode(), body.readNBytes(READ));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
