package dev.tollgate.evidence;

import java.util.List;

/**
 * A request as it was seen, secrets masked.
 *
 * @param uri path and query, as sent
 */
public record Request(String method, String uri, List<Header> headers, Body body) {
  public Request {
    headers = List.copyOf(headers);
  }

  /** The uri without its query. */
  public String path() {
    for (int i = 0; i < uri.length(); i++) {
      if (uri.charAt(i) == '?' || uri.charAt(i) == '#') {
        return uri.substring(0, i);
      }
    }
    return uri;
  }
}
