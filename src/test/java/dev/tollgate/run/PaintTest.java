package dev.tollgate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PaintTest {
  private static final Map<String, String> TERMINAL = Map.of("TERM", "xterm-256color");

  @Test
  void a_terminal_gets_colour() {
    assertThat(Paint.of(TERMINAL, true).bad("NO-GO")).isEqualTo("\u001b[31mNO-GO\u001b[0m");
    assertThat(Paint.of(TERMINAL, true).good("GO")).isEqualTo("\u001b[32mGO\u001b[0m");
    assertThat(Paint.of(TERMINAL, true).warning("x")).isEqualTo("\u001b[33mx\u001b[0m");
  }

  @Test
  void a_file_a_terminal_without_colour_and_whoever_wants_none_get_the_words_alone() {
    assertThat(Paint.of(TERMINAL, false).bad("NO-GO")).isEqualTo("NO-GO");
    assertThat(Paint.of(Map.of("TERM", "dumb"), true).bad("NO-GO")).isEqualTo("NO-GO");
    assertThat(Paint.of(Map.of(), true).bad("NO-GO")).isEqualTo("NO-GO");
    assertThat(Paint.of(Map.of("TERM", "xterm", "NO_COLOR", "1"), true).bad("NO-GO"))
        .isEqualTo("NO-GO");
  }
}
