package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a dependency answers when a scenario tells it nothing else.
 *
 * @param request method and path; a path segment in braces or a {@code **} at the end stands for
 *     anything
 * @param body may hold {@code ${uuid}} and {@code ${json.field}}, a field of the request
 */
public record CannedAnswer(
    Operation request, int status, Map<String, String> headers, @Nullable String body) {
  @JsonCreator
  static CannedAnswer of(
      @JsonProperty("request") @Nullable Operation request,
      @JsonProperty("status") @Nullable Integer status,
      @JsonProperty("headers") @Nullable Map<String, String> headers,
      @JsonProperty("body") @Nullable String body) {
    return new CannedAnswer(
        Required.key("request", request),
        Required.key("status", status),
        headers == null ? Map.of() : headers,
        body);
  }

  public CannedAnswer {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("\"status\" should be a number from 200 to 599");
    }
    headers = Map.copyOf(headers);
  }
}
