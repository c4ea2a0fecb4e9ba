package dev.tollgate.statistics;

/**
 * How many of how many, and between which shares the true one lies with 95 % confidence: Wilson's
 * score interval, which is right for few and for none as well.
 *
 * @param of at least 0
 */
public record Proportion(int hits, int of) {
  private static final double Z = 1.959964;

  public Proportion {
    if (hits < 0 || hits > of) {
      throw new IllegalArgumentException(hits + " of " + of + " is no proportion");
    }
  }

  /** The least that it may be, from 0 to 1. */
  public double low() {
    return hits == 0 ? 0 : Math.max(0, center() - margin());
  }

  /** The most that it may be, from 0 to 1; 1 of none. */
  public double high() {
    return hits == of ? 1 : Math.min(1, center() + margin());
  }

  private double center() {
    return (hits + Z * Z / 2) / (of + Z * Z);
  }

  private double margin() {
    double share = (double) hits / of;
    return Z * Math.sqrt((share * (1 - share) + Z * Z / (4.0 * of)) / of) / (1 + Z * Z / of);
  }

  /** {@code 2 of 40 (1 to 17 %)}. */
  @Override
  public String toString() {
    return "%d of %d (%s to %s %%)"
        .formatted(hits, of, Change.whole(low() * 100), Change.whole(high() * 100));
  }
}
