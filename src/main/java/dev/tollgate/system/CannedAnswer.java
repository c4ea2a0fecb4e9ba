package dev.tollgate.system;

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
  public CannedAnswer {
    Required.key("request", request);
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("\"status\" should be a number from 200 to 599");
    }
    headers = headers == null ? Map.of() : Map.copyOf(headers);
  }
}
