package dev.tollgate.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tollgate.system.TargetVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which version or commit a target is; of the two one is null.
 *
 * @param trouble why nobody knows it
 */
public record VersionSaid(@Nullable String version, @Nullable String trouble) {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int LONGEST = 200;

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
      HttpResponse<String> response =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(LIMIT)
              .build()
              .send(
                  HttpRequest.newBuilder(address.resolve(question.path())).timeout(LIMIT).build(),
                  HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        return unknown(asked + " was answered with " + response.statusCode());
      }
      JsonNode field =
          JsonMapper.builder()
              .build()
              .readTree(response.body())
              .at("/" + question.field().replace('.', '/'));
      return field.isValueNode() && !field.asText().isBlank()
          ? new VersionSaid(shortened(field.asText().strip()), null)
          : unknown("the answer to %s has no field \"%s\"".formatted(asked, question.field()));
    } catch (JsonProcessingException e) {
      return unknown("the answer to " + asked + " is no JSON");
    } catch (IOException e) {
      return unknown(asked + " was not answered: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unknown(asked + " was not waited for: interrupted");
    }
  }

  private static VersionSaid unknown(String trouble) {
    return new VersionSaid(null, trouble);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
