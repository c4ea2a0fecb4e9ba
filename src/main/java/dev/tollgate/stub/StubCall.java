package dev.tollgate.stub;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tollgate.evidence.Body;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A call of the system that has arrived at a stub, before anything was masked.
 *
 * @param dependency the name of the dependency that it was meant for
 * @param uri path and query
 */
record StubCall(String dependency, String method, String uri, List<Header> headers, byte[] body) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  String path() {
    int query = uri.indexOf('?');
    return query < 0 ? uri : uri.substring(0, query);
  }

  /** The values of a header, in the order sent. */
  List<String> header(String name) {
    return headers.stream()
        .filter(h -> h.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * A field of the JSON body as text; empty when there is none. Reads on only until it is found,
   * and keeps nothing else: a body may have megabytes.
   *
   * @param pointer RFC 6901: {@code /images/0/url}
   */
  String field(String pointer) {
    try (JsonParser parser =
        new FilteringParserDelegate(
            JSON.getFactory().createParser(body),
            new JsonPointerBasedFilter(pointer),
            TokenFilter.Inclusion.ONLY_INCLUDE_ALL,
            false)) {
      JsonToken token = parser.nextToken();
      return token == null || !token.isScalarValue() ? "" : parser.getText();
    } catch (IOException e) {
      return "";
    }
  }

  /** Nothing masked, for checks. */
  Request asItCame() {
    String type = header("Content-Type").stream().findFirst().orElse(null);
    return new Request(method, uri, headers, new Body(type, body.length, text(), false));
  }

  /** The body as JSON; missing when it is none. */
  JsonNode json() {
    try {
      JsonNode node = JSON.readTree(body);
      return node == null ? MissingNode.getInstance() : node;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
