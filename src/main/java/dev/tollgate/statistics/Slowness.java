package dev.tollgate.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether something got slower, as far as its latencies can tell.
 *
 * @param change with its interval; null where there are too few samples to say anything
 * @param noisePercent by how much the machine varied of itself; a change that is smaller cannot be
 *     seen on it
 * @param why why nobody can tell, in words; null where it can be told
 */
public record Slowness(
    Answer answer, @Nullable Change change, double noisePercent, @Nullable String why) {

  /** What a comparison of latencies can say. */
  public enum Answer {
    /** The whole interval is above no change. */
    SLOWER,
    /** Were it slower by as much as would matter, it would have been seen. */
    NOT_SLOWER,
    /** Neither; why is said. */
    CANNOT_TELL;

    /** As every output spells it: {@code cannot tell}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Nothing could be compared, for a reason that is none of the numbers'. */
  public static Slowness cannotTell(String why) {
    return new Slowness(Answer.CANNOT_TELL, null, 0, why);
  }

  static Slowness tooFew(int samples, int needed) {
    return cannotTell(
        "%d %s, and it takes %d".formatted(samples, samples == 1 ? "sample" : "samples", needed));
  }

  public boolean isSlower() {
    return answer == Answer.SLOWER;
  }

  /** By how much it is slower at the best estimate, in percent; 0 where it is not known to be. */
  public double slowerByPercent() {
    return isSlower() && change != null ? change.percent() : 0;
  }

  /** {@code slower by 12 % (8 to 16)}, {@code not slower}, {@code cannot tell: ...}. */
  @Override
  public String toString() {
    return switch (answer) {
      case SLOWER -> "slower by " + change;
      case NOT_SLOWER -> "not slower";
      case CANNOT_TELL -> "cannot tell: " + why;
    };
  }
}
