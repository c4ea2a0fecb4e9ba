package dev.tollgate.report;

import java.util.ArrayList;
import java.util.List;

/** A diagram's calls in words, for those who do not see it. */
final class CallList {
  private CallList() {}

  static List<String> of(List<Call> calls) {
    long start = calls.stream().mapToLong(Call::startNanos).min().orElse(0);
    List<String> lines = new ArrayList<>();
    for (Call call : calls) {
      long beside =
          calls.stream().filter(other -> isBeside(other, call)).mapToInt(Call::times).sum();
      lines.add(
          call.from()
              + " → "
              + call.to()
              + ": "
              + call.what()
              + ": "
              + call.answer()
              + ", from +"
              + Durations.millis((call.startNanos() - start) / 1e6)
              + (beside == 0 ? "" : ", beside " + beside + " more to " + call.to()));
    }
    return lines;
  }

  private static boolean isBeside(Call other, Call call) {
    return !other.equals(call) && other.to().equals(call.to()) && other.overlaps(call);
  }
}
