package dev.tollgate.report;

import dev.tollgate.verdict.Decision;
import dev.tollgate.verdict.ItemStatus;
import dev.tollgate.verdict.Verdict;

/** {@code badge.svg}: the verdict as a picture for a README, which says it in words as well. */
final class BadgeSvg {
  private static final String NAME = "tollgate";

  /** Of a letter and of what stands around a text, in pixels, at the size of the text. */
  private static final int LETTER = 7;

  private static final int AROUND = 12;

  private BadgeSvg() {}

  static String of(Verdict verdict) {
    long proven = verdict.count(ItemStatus.PROVEN);
    long items = proven + verdict.count(ItemStatus.FAILED) + verdict.count(ItemStatus.UNPROVEN);
    String said =
        verdict.decision().word() + (items == 0 ? "" : " " + proven + " of " + items + " proven");
    int left = width(NAME);
    int right = width(said);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s: %3$s">
    <title>%2$s: %3$s</title>
    <rect width="%4$d" height="20" fill="#444c56"/><rect x="%4$d" width="%5$d" height="20" fill="%6$s"/>
    <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
    <text x="6" y="14" textLength="%7$d">%2$s</text><text x="%8$d" y="14" textLength="%9$d">%3$s</text>
    </g>
    </svg>
    """
        .formatted(
            left + right,
            NAME,
            said,
            left,
            right,
            colour(verdict.decision()),
            left - AROUND,
            left + AROUND / 2,
            right - AROUND);
  }

  private static int width(String text) {
    return text.length() * LETTER + AROUND;
  }

  /** Dark enough for white letters. */
  private static String colour(Decision decision) {
    return switch (decision) {
      case GO -> "#17683a";
      case NEEDS_WORK -> "#835000";
      case NO_GO -> "#b3261e";
      case NO_VERDICT -> "#57606a";
    };
  }
}
