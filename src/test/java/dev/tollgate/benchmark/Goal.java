package dev.tollgate.benchmark;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table of goals.
 *
 * @param most at most this; null for none
 * @param orientation what else there is to say of it, for people
 */
record Goal(String what, double figure, String unit, @Nullable Double most, String orientation) {
  static final String HEAD =
      String.format(
          Locale.ROOT, "%-60s %12s  %-14s %-9s %s", "what", "figure", "goal", "", "of which");

  String line() {
    return String.format(
            Locale.ROOT,
            "%-60s %9s %-2s  %-14s %-9s %s",
            what,
            number(figure),
            unit,
            most == null ? "" : "<= " + number(most) + " " + unit,
            most == null ? "" : figure <= most ? "held" : "NOT HELD",
            orientation)
        .stripTrailing();
  }

  private static String number(double value) {
    return value >= 100 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
