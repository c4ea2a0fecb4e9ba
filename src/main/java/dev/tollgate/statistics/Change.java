package dev.tollgate.statistics;

/**
 * By how much something changed, in percent of what it was: 12 is slower by 12 %, -12 quicker.
 *
 * @param low the lower end of the interval in which it lies
 * @param high the upper end
 */
public record Change(double percent, double low, double high) {

  /** Of the logarithms of the ratio. */
  static Change ofLogs(double estimate, double low, double high) {
    return new Change(percent(estimate), percent(low), percent(high));
  }

  private static double percent(double log) {
    return Math.expm1(log) * 100;
  }

  /** {@code 12 % (8 to 16)}. */
  @Override
  public String toString() {
    return whole(percent) + " % (" + whole(low) + " to " + whole(high) + ")";
  }

  /** Below one percent a tenth is a difference. */
  static String whole(double percent) {
    long tenths = Math.round(percent * 10);
    boolean small = Math.abs(tenths) < 10 && tenths != 0;
    return small ? String.valueOf(tenths / 10.0) : String.valueOf(Math.round(percent));
  }
}
