package dev.tollgate.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Header;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What came back, whole and unmasked, for the checks; the exchange beside it is what is kept.
 *
 * @param status 0 when no answer came: the exchange says what became of the request
 */
public record TargetResponse(int status, List<Header> headers, byte[] body, Exchange exchange) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  public TargetResponse {
    headers = List.copyOf(headers);
  }

  /** The values of a header, in the order sent. */
  public List<String> header(String name) {
    return headers.stream()
        .filter(h -> h.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body as JSON; missing when it is none. */
  public JsonNode json() {
    try {
      JsonNode node = JSON.readTree(body);
      return node == null ? MissingNode.getInstance() : node;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
