package dev.tollgate.reference.createproducts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A request body of at most so many bytes, read when a stage asks for it. */
final class ServletBody implements Incoming.Body {
  private static final long DRAIN_LIMITS = 8;
  private static final Duration DRAIN_TIME = Duration.ofSeconds(10);

  private final HttpServletRequest request;
  private final int limit;

  ServletBody(HttpServletRequest request, int limit) {
    this.request = request;
    this.limit = limit;
  }

  @Override
  public byte[] read() throws Refusal {
    long length = request.getContentLengthLong();
    if (length > limit) {
      throw Refusal.tooLarge(limit);
    }
    byte[] body;
    try {
      body = length < 0 ? ofAnyLength() : ofLength((int) length);
    } catch (IOException e) {
      throw Refusal.badRequest(new Detail("body", "must arrive whole"));
    }
    if (body.length > limit) {
      throw Refusal.tooLarge(limit);
    }
    return body;
  }

  /** What is gathered without knowing its length is there twice for a moment. */
  private byte[] ofAnyLength() throws IOException {
    return request.getInputStream().readNBytes(limit + 1);
  }

  private byte[] ofLength(int length) throws IOException {
    byte[] body = new byte[length];
    if (request.getInputStream().readNBytes(body, 0, length) < length) {
      throw new EOFException();
    }
    return body;
  }

  /**
   * Takes in what a refused request is still sending: a client that is cut off while it sends may
   * never see its answer. One that sends without end is cut off all the same.
   */
  void drain() {
    Deadline deadline = Deadline.in(DRAIN_TIME);
    try {
      InputStream body = request.getInputStream();
      byte[] buffer = new byte[16_384];
      for (long taken = 0; taken < DRAIN_LIMITS * limit && !deadline.left().isZero(); ) {
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
