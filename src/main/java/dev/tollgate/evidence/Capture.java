package dev.tollgate.evidence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The one way from what went over the wire to evidence, the same on both sides: secrets masked,
 * bodies cut at a stated length, what is not text noted by its size.
 */
public final class Capture {
  /** How much of a body is kept, in characters. */
  public static final int KEPT = 16 * 1024;

  /** How much of a body is masked: more than is kept, since masking makes a text shorter. */
  private static final int MASKED = 2 * KEPT;

  /** How much of a body is read: enough to see what would be cut in two. */
  private static final int READ = 2 * MASKED;

  private final Masking masking;
  private final RunClock clock;
  private final AtomicLong ids = new AtomicLong();

  public Capture(Masking masking, RunClock clock) {
    this.masking = masking;
    this.clock = clock;
  }

  public RunClock clock() {
    return clock;
  }

  public Masking masking() {
    return masking;
  }

  public String nextId() {
    return "x" + ids.incrementAndGet();
  }

  public Request request(String method, String uri, List<Header> headers, byte[] body) {
    return new Request(method, masking.text(uri), masked(headers), body(headers, body));
  }

  /** As it came but for {@link LongWords}, for checks: not to be recorded or shown. */
  public Request unmasked(String method, String uri, List<Header> headers, byte[] body) {
    return new Request(method, uri, headers, unmasked(headers, body));
  }

  /** As it was sent but for {@link LongWords}, for checks: not to be recorded or shown. */
  public Response unmasked(int status, List<Header> headers, byte[] body) {
    return new Response(status, headers, unmasked(headers, body));
  }

  /** What came unmasked, as it may be recorded. */
  public Exchange masked(Exchange asItCame) {
    Request request = asItCame.request();
    Response response = asItCame.response();
    return new Exchange(
        asItCame.id(),
        asItCame.side(),
        asItCame.from(),
        asItCame.to(),
        asItCame.started(),
        asItCame.startNanos(),
        asItCame.endNanos(),
        new Request(
            request.method(),
            masking.text(request.uri()),
            masked(request.headers()),
            masked(request.body())),
        response == null
            ? null
            : new Response(response.status(), masked(response.headers()), masked(response.body())),
        asItCame.outcome(),
        asItCame.note());
  }

  private Body masked(Body body) {
    String text = body.text();
    return text == null ? body : masked(body.contentType(), body.bytes(), text);
  }

  public Response response(int status, List<Header> headers, byte[] body) {
    return new Response(status, masked(headers), body(headers, body));
  }

  private List<Header> masked(List<Header> headers) {
    return headers.stream().map(masking::header).toList();
  }

  private Body body(List<Header> headers, byte[] body) {
    if (body.length == 0) {
      return Body.EMPTY;
    }
    String type = type(headers);
    String text = binary(type) ? null : decoded(body, READ);
    if (text == null) {
      return new Body(type, body.length, null, false);
    }
    return masked(type, body.length, text);
  }

  private Body masked(@Nullable String type, long bytes, String text) {
    boolean longer = text.length() > MASKED;
    String masked = longer ? masking.beginning(text, MASKED) : masking.text(text);
    boolean cut = longer || masked.length() > KEPT;
    return new Body(type, bytes, masked.length() > KEPT ? masked.substring(0, KEPT) : masked, cut);
  }

  private static Body unmasked(List<Header> headers, byte[] body) {
    String type = type(headers);
    if (body.length == 0) {
      return Body.EMPTY;
    }
    byte[] read = LongWords.shortened(body);
    return new Body(type, body.length, binary(type) ? null : decoded(read, read.length), false);
  }

  private static @Nullable String type(List<Header> headers) {
    return headers.stream()
        .filter(h -> h.name().equalsIgnoreCase("content-type"))
        .map(Header::value)
        .findFirst()
        .orElse(null);
  }

  private static boolean binary(@Nullable String type) {
    if (type == null) {
      return false;
    }
    String lower = type.toLowerCase(Locale.ROOT);
    return lower.startsWith("image/")
        || lower.startsWith("audio/")
        || lower.startsWith("video/")
        || lower.startsWith("application/octet-stream");
  }

  /**
   * The beginning of the body as text; null when it is none.
   *
   * @param read how much of it at most, in characters
   */
  private static @Nullable String decoded(byte[] body, int read) {
    CharBuffer text = CharBuffer.allocate(Math.min(body.length, read));
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(body), text, true);
    return result.isError() ? null : text.flip().toString();
  }
}
