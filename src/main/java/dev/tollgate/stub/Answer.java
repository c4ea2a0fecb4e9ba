package dev.tollgate.stub;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a stub answers. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

  public static Answer json(int status, String json) {
    return new Answer(
        status, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
  }

  public static Answer text(int status, String text) {
    return new Answer(
        status, Map.of("Content-Type", "text/plain"), text.getBytes(StandardCharsets.UTF_8));
  }
}
