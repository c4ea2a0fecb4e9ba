package dev.tollgate.benchmark;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param goal at most this; null for none
 * @param orientation the absolute figures behind it, for people
 */
record Ratio(Samples ratio, @Nullable Double goal, String what, String orientation) {
  static final String HEAD =
      String.format(
          Locale.ROOT,
          "%6s  %-13s  %-16s  %-58s  %s",
          "ratio",
          "rounds",
          "goal",
          "what",
          "medians");

  String line() {
    double median = ratio.median();
    String met =
        goal == null
            ? ""
            : String.format(Locale.ROOT, "<= %.2f %s", goal, median <= goal ? "met" : "NOT MET");
    return String.format(
        Locale.ROOT,
        "%6.2f  %5.2f - %5.2f  %-16s  %-58s  %s",
        median,
        ratio.least(),
        ratio.most(),
        met,
        what,
        orientation);
  }
}
