package dev.tollgate.reference.createproducts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** A request body of at most so many bytes, read when a stage asks for it. */
final class ServletBody implements Incoming.Body {
  private final HttpServletRequest request;
  private final int limit;

  ServletBody(HttpServletRequest request, int limit) {
    this.request = request;
    this.limit = limit;
  }

  @Override
  public byte[] read() throws Refusal {
    if (request.getContentLengthLong() > limit) {
      throw Refusal.tooLarge(limit);
    }
    byte[] body;
    try {
      body = request.getInputStream().readNBytes(limit + 1);
    } catch (IOException e) {
      throw Refusal.badRequest(new Detail("body", "must arrive whole"));
    }
    if (body.length > limit) {
      throw Refusal.tooLarge(limit);
    }
    return body;
  }

  /**
   * Takes in what a refused request is still sending, up to the limit: a client that is cut off
   * while it sends may never see its answer.
   */
  void drain() {
    try {
      InputStream body = request.getInputStream();
      byte[] buffer = new byte[16_384];
      for (long taken = 0; taken < limit; ) {
        int read = body.read(buffer);
        if (read < 0) {
          return;
        }
        taken += read;
      }
    } catch (IOException e) {
      // The client is gone; nobody misses the rest.
    }
  }
}
