package dev.tollgate.evidence;

import java.util.List;

/** A response as it was seen, secrets masked. */
public record Response(int status, List<Header> headers, Body body) {
  public Response {
    headers = List.copyOf(headers);
  }
}
