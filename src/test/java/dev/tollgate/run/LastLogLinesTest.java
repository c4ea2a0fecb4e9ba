package dev.tollgate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Event;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LastLogLinesTest {
  private final LastLogLines lines = new LastLogLines();

  @Test
  void the_last_three_are_kept() {
    for (String text : "a b c d".split(" ", -1)) {
      add(text, Map.of());
    }

    assertThat(lines.texts()).containsExactly("b", "c", "d");
  }

  @Test
  void what_warns_or_tells_of_a_refusal_or_an_error_is_kept_before_others() {
    add("warned", Map.of("level", "warn"));
    add("refused", Map.of("level", "info", "status", "422"));
    add("fine", Map.of("status", "201"));
    add("finer", Map.of("level", "INFO"));

    assertThat(lines.texts()).containsExactly("warned", "refused", "finer");
  }

  @Test
  void of_many_that_warn_the_last_are_kept() {
    for (String text : "a b c d".split(" ", -1)) {
      add(text, Map.of("level", "ERROR"));
    }

    assertThat(lines.texts()).containsExactly("b", "c", "d");
  }

  private void add(String text, Map<String, String> data) {
    lines.add(new Event(Event.Kind.LOG, Instant.EPOCH, 1, text, data));
  }
}
