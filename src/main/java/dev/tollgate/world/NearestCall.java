package dev.tollgate.world;

import dev.tollgate.evidence.Exchange;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The call that is nearest to what was wanted, row by row, for a message. */
final class NearestCall {
  private NearestCall() {}

  /**
   * Of these calls; empty when there are none, or nothing of them can be told in rows.
   *
   * @param asItCame a call with nothing masked
   */
  static String words(
      List<Exchange> calls, CallCheck.Rows rows, UnaryOperator<Exchange> asItCame, Masked masked) {
    return calls.stream()
        .map(call -> new Beside(call, rows.of(call, asItCame.apply(call)), masked))
        .filter(call -> !call.rows().isEmpty())
        .min(Comparator.comparingLong(Beside::differing))
        .map(Beside::words)
        .orElse("");
  }

  private record Beside(Exchange call, List<CallRow> rows, Masked masked) {
    long differing() {
      return rows.stream().filter(row -> !row.same()).count();
    }

    String words() {
      return "; the nearest is %s %s:%s\nall of them"
          .formatted(
              call.request().method(),
              call.request().uri(),
              rows.stream().map(row -> row.line(masked)).collect(Collectors.joining()));
    }
  }
}
