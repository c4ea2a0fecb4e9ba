package dev.tollgate.load;

import dev.tollgate.evidence.Header;
import java.util.List;

/**
 * A request as it is to be sent.
 *
 * @param path path and query, from the root of the target's address
 * @param body empty for none
 */
public record LoadRequest(String method, String path, List<Header> headers, byte[] body) {
  public LoadRequest {
    headers = List.copyOf(headers);
  }
}
