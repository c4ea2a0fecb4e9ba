package dev.tollgate.reference.createproducts;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to a dependency.
 *
 * @param service the dependency, as the log shall name it
 * @param timeout from the first byte sent to the last one received
 */
record Call(
    String service,
    String method,
    URI uri,
    Map<String, String> headers,
    Content content,
    Duration timeout) {

  static Call get(String service, URI uri, Map<String, String> headers, Duration timeout) {
    return new Call(service, "GET", uri, headers, Content.none(), timeout);
  }

  static Call postJson(
      String service, URI uri, Map<String, String> headers, Content content, Duration timeout) {
    return new Call(service, "POST", uri, typed(headers, "application/json"), content, timeout);
  }

  static Call put(
      String service,
      URI uri,
      Map<String, String> headers,
      String contentType,
      byte[] body,
      Duration timeout) {
    return new Call(service, "PUT", uri, typed(headers, contentType), Content.of(body), timeout);
  }

  private static Map<String, String> typed(Map<String, String> headers, String contentType) {
    Map<String, String> typed = new LinkedHashMap<>(headers);
    typed.put("Content-Type", contentType);
    return typed;
  }
}
