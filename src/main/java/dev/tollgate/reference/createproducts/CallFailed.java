package dev.tollgate.reference.createproducts;

import java.util.EnumSet;
import java.util.Set;

/** A call to a dependency did not succeed. The message is for the log: it names no address. */
final class CallFailed extends Exception {
  private static final long serialVersionUID = 1;

  /** After any of these a call that may be made twice is made again. */
  static final Set<Kind> PASSING =
      Set.copyOf(EnumSet.of(Kind.REFUSED, Kind.LOST, Kind.TIMED_OUT, Kind.BROKEN, Kind.GARBAGE));

  /** After this the call cannot have arrived, so even one that must not be made twice may be. */
  static final Set<Kind> NEVER_ARRIVED = Set.of(Kind.REFUSED);

  private final Kind kind;

  /** What went wrong. */
  enum Kind {
    /** No connection could be made. */
    REFUSED,
    /** The connection broke before a whole answer was there. */
    LOST,
    /** No whole answer in time. */
    TIMED_OUT,
    /** It answered 5xx. */
    BROKEN,
    /** It answered with a status that its contract does not have for success. */
    REJECTED,
    /** It answered success with a body that is none. */
    GARBAGE,
    /** Whoever wanted the answer does not want it any more. */
    CANCELLED
  }

  /**
   * @param service the dependency, as the log shall name it
   */
  CallFailed(Kind kind, String service, String what) {
    super(service + " " + what, null, false, false);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** The message, which is always there. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
