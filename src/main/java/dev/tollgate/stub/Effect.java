package dev.tollgate.stub;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a stub does with a call instead of what it would do by itself.
 *
 * @param answer given instead of its own; null when its own is given, or none
 * @param delay how long the answer waits once all else is done
 */
public record Effect(Kind kind, @Nullable Answer answer, Duration delay) {

  /** The ways in which a dependency fails. */
  public enum Kind {
    /** Answers something else; nothing is booked. */
    ANSWER,
    /** Does its work, and answers late. */
    LATE,
    /** Resets the connection; nothing is booked. */
    RESET,
    /** Does its work, and resets the connection: it was booked, and the answer is lost. */
    LOSE_ANSWER,
    /** Breaks off in the middle of its answer; nothing is booked. */
    CUT_OFF,
    /** Sends what is no HTTP; nothing is booked. */
    NOT_HTTP,
    /** Keeps the connection and says nothing, for as long as the delay lasts; nothing is booked. */
    SILENT
  }

  public static Effect answer(Answer answer) {
    return new Effect(Kind.ANSWER, answer, Duration.ZERO);
  }

  public static Effect late(Duration delay) {
    return new Effect(Kind.LATE, null, delay);
  }

  public static Effect of(Kind kind) {
    return new Effect(kind, null, Duration.ZERO);
  }

  /** Whether the dependency does what the call asks for, whatever becomes of the answer. */
  boolean doesItsWork() {
    return kind == Kind.LATE || kind == Kind.LOSE_ANSWER;
  }
}
