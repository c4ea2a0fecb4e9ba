package dev.tollgate.evidence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

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

  /** The values of a parameter of the query, decoded; one that cannot be is as it was sent. */
  public List<String> query(String name) {
    int at = uri.indexOf('?');
    return Stream.of(at < 0 ? new String[0] : uri.substring(at + 1).split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> decoded(pair[0]).equals(name))
        .map(pair -> pair.length < 2 ? "" : decoded(pair[1]))
        .toList();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
