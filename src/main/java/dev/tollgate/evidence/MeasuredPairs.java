package dev.tollgate.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How long one and the same request took, again and again, on the target and in turns with it on
 * the one before. Stands in a record as a note of the scenario that measured it.
 *
 * @param request {@code POST /orders}
 * @param before the name of the target file of the one before
 * @param pairs in the order in which they were measured
 */
public record MeasuredPairs(String request, String before, List<Pair> pairs) {
  private static final String REQUEST = "pairsOf";
  private static final String BEFORE = "pairsBefore";
  private static final String PAIRS = "pairs";
  private static final String WRITTEN = "\\d{1,9}\\.\\d{3}/\\d{1,9}\\.\\d{3}";

  public MeasuredPairs {
    pairs = List.copyOf(pairs);
  }

  /**
   * One request on each, right after each other, in milliseconds to the microsecond: as they are
   * written, so that a record says just what was seen.
   */
  public record Pair(double beforeMs, double nowMs) {
    public Pair {
      beforeMs = Math.round(beforeMs * 1000) / 1000.0;
      nowMs = Math.round(nowMs * 1000) / 1000.0;
    }

    private static Pair of(String written) {
      String[] both = written.split("/", -1);
      return new Pair(Double.parseDouble(both[0]), Double.parseDouble(both[1]));
    }

    private String written() {
      return String.format(Locale.ROOT, "%.3f/%.3f", beforeMs, nowMs);
    }
  }

  /** What is said of it in a note, in parts. */
  public Map<String, String> data() {
    return Map.of(
        REQUEST,
        request,
        BEFORE,
        before,
        PAIRS,
        pairs.stream().map(Pair::written).collect(Collectors.joining(" ")));
  }

  /** The same for people. */
  public String text() {
    return "%s was sent %d times in turns to this service and to %s; of these requests only the times are kept"
        .formatted(request, pairs.size(), before);
  }

  /** The one that a note tells of; empty when it tells of something else. */
  public static Optional<MeasuredPairs> in(Event note) {
    String request = note.data().get(REQUEST);
    String before = note.data().get(BEFORE);
    String pairs = note.data().get(PAIRS);
    return request != null && before != null && pairs != null && note.kind() == Event.Kind.NOTE
        ? pairs(pairs).map(all -> new MeasuredPairs(request, before, all))
        : Optional.empty();
  }

  private static Optional<List<Pair>> pairs(String written) {
    List<String> all = written.isEmpty() ? List.of() : List.of(written.split(" ", -1));
    return all.stream().allMatch(pair -> pair.matches(WRITTEN))
        ? Optional.of(all.stream().map(Pair::of).toList())
        : Optional.empty();
  }
}
