package dev.tollgate.reference.createproducts;

import java.util.LinkedHashMap;
import java.util.Map;

/** Changes to an answer. */
final class Rewrite {
  private Rewrite() {}

  static Answer without(Answer answer, String field) {
    Map<String, Object> body = new LinkedHashMap<>(answer.body());
    body.remove(field);
    return new Answer(answer.status(), answer.headers(), body);
  }

  static Answer with(Answer answer, String field, Object value) {
    Map<String, Object> body = new LinkedHashMap<>(answer.body());
    body.put(field, value);
    return new Answer(answer.status(), answer.headers(), body);
  }

  static Answer status(Answer answer, int status) {
    return new Answer(status, answer.headers(), answer.body());
  }

  static Answer withoutHeaders(Answer answer) {
    return new Answer(answer.status(), Map.of(), answer.body());
  }
}
