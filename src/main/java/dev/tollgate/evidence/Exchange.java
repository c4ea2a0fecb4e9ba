package dev.tollgate.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request and what became of it, on either side of the system under test.
 *
 * @param id unique within a run, in the order of arrival ({@code x17})
 * @param side which side of the system it was seen on
 * @param from who asked: {@code caller}, or the system's name
 * @param to who was asked: the system's name, or the dependency's
 * @param started wall clock, for people; order and durations come from the two monotonic stamps
 * @param startNanos when it began, in nanoseconds since the run's start
 * @param endNanos when its last byte was seen, in nanoseconds since the run's start
 * @param response what came back; null when nothing did
 * @param note what the stub was told to do with it, in words; null when nothing out of the ordinary
 */
public record Exchange(
    String id,
    Side side,
    String from,
    String to,
    Instant started,
    long startNanos,
    long endNanos,
    Request request,
    @Nullable Response response,
    Outcome outcome,
    @Nullable String note)
    implements Evidence {

  /** Where an exchange was seen. */
  public enum Side {
    /** A caller asked the system. */
    CALLER,
    /** The system asked one of its dependencies. */
    DEPENDENCY
  }

  /** What became of the request. */
  public enum Outcome {
    /** A whole response came. */
    ANSWERED,
    /** Nobody listened at the address. */
    REFUSED,
    /** The connection was reset before an answer. */
    RESET,
    /** The connection ended in the middle of the answer. */
    CUT_OFF,
    /** No answer within the limit. */
    TIMED_OUT,
    /** What came was no HTTP. */
    GARBAGE,
    /** It has arrived, and has no answer yet; no record holds such a one. */
    PENDING
  }

  /** The same request, with what became of it. */
  public Exchange ended(
      long atNanos, @Nullable Response answer, Outcome became, @Nullable String told) {
    return new Exchange(
        id, side, from, to, started, startNanos, atNanos, request, answer, became, told);
  }

  /** The time it took, in milliseconds. */
  public double millis() {
    return (endNanos - startNanos) / 1e6;
  }

  /**
   * True when this one had ended before the other began: the only order that two sides agree on.
   */
  public boolean endedBefore(Exchange other) {
    return endNanos <= other.startNanos;
  }

  /** The response's status, or 0 when none came. */
  public int status() {
    return response == null ? 0 : response.status();
  }
}
