package dev.tollgate.reference.createproducts;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the caller gets.
 *
 * @param body plain values, written as JSON; an empty map for no body
 */
record Answer(int status, Map<String, String> headers, Map<String, Object> body) {

  static Answer of(int status, Map<String, Object> body) {
    return new Answer(status, Map.of(), body);
  }

  Answer withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }
}
