package dev.tollgate.stub;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a stub answers. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

  public static Answer json(int status, String json) {
    return new Answer(
        status, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
  }

  /** With these headers too, in place of its own of the same name. */
  Answer with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    all.putAll(more);
    return new Answer(status, all, body);
  }

  public static Answer text(int status, String text) {
    return new Answer(
        status, Map.of("Content-Type", "text/plain"), text.getBytes(StandardCharsets.UTF_8));
  }
}
