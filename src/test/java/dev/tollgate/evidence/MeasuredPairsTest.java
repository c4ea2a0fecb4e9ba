package dev.tollgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuredPairsTest {
  private final MeasuredPairs measured =
      new MeasuredPairs(
          "POST /orders",
          "released",
          List.of(new MeasuredPairs.Pair(4.1234567, 5), new MeasuredPairs.Pair(1234.5, 0.0004999)));

  @Test
  void what_a_note_tells_is_what_was_measured() {
    assertThat(MeasuredPairs.in(note(measured.data()))).contains(measured);
  }

  @Test
  void times_are_kept_to_the_microsecond() {
    assertThat(measured.data()).containsEntry("pairs", "4.123/5.000 1234.500/0.000");
    assertThat(measured.pairs().get(0).beforeMs()).isEqualTo(4.123);
  }

  @Test
  void thousands_of_pairs_are_no_trouble() {
    MeasuredPairs many =
        new MeasuredPairs(
            "GET /x", "released", Collections.nCopies(5000, new MeasuredPairs.Pair(1, 2)));

    assertThat(MeasuredPairs.in(note(many.data()))).contains(many);
  }

  @Test
  void no_pair_at_all_is_told_too() {
    MeasuredPairs none = new MeasuredPairs("GET /x", "released", List.of());

    assertThat(MeasuredPairs.in(note(none.data()))).contains(none);
  }

  @Test
  void another_note_tells_nothing_of_the_kind() {
    assertThat(MeasuredPairs.in(note(Map.of()))).isEmpty();
    assertThat(
            MeasuredPairs.in(
                note(Map.of("pairsOf", "GET /x", "pairsBefore", "y", "pairs", "1/2 three"))))
        .isEmpty();
    assertThat(MeasuredPairs.in(note(Map.of("pairsOf", "GET /x", "pairs", "1.000/2.000"))))
        .isEmpty();
  }

  private static Event note(Map<String, String> data) {
    return new Event(Event.Kind.NOTE, Instant.EPOCH, 1, "", data);
  }
}
