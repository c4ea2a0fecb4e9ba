package dev.tollgate.reference.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A call that arrived at a stand-in.
 *
 * @param path as it was sent, with its percent signs
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Seen(String method, String path, Headers headers, byte[] body) {

  String header(String name) {
    return String.valueOf(headers.getFirst(name));
  }

  JsonNode json() {
    try {
      return Json.read(body);
    } catch (IOException e) {
      throw new UncheckedIOException("The service sent no JSON to " + path, e);
    }
  }
}
