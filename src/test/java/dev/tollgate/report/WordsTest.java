package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void durations_are_as_long_as_they_need_to_be() {
    assertThat(
            List.of(0.04, 9.94, 12.4, 999.4, 999.6, 59_900.0, 59_999.0, 3_599_400.0, 3_661_000.0))
        .extracting(Durations::millis)
        .containsExactly(
            "0.0 ms",
            "9.9 ms",
            "12 ms",
            "999 ms",
            "1.0 s",
            "59.9 s",
            "1 min 0 s",
            "59 min 59 s",
            "1 h 1 min");
  }

  @Test
  void json_is_indented_without_changing_what_it_says() {
    assertThat(PrettyJson.of("{\"a\":1.10,\"a\":[],\"b\":[1,{}]}"))
        .isEqualTo("{\n  \"a\": 1.10,\n  \"a\": [],\n  \"b\": [\n    1,\n    {}\n  ]\n}");
    assertThat(PrettyJson.of("{\"cut\":")).isEqualTo("{\"cut\":");
    assertThat(PrettyJson.of("<html>")).isEqualTo("<html>");
  }

  @Test
  void code_in_a_checklist_is_code() {
    assertThat(TextPart.of("`a` and `b` and a ` alone"))
        .containsExactly(
            new TextPart("a", true),
            new TextPart(" and ", false),
            new TextPart("b", true),
            new TextPart(" and a ` alone", false));
  }

  @Test
  void text_in_markdown_cannot_become_markup() {
    assertThat(Markdown.text("a | b\n<b> [x](y) `c` *d* & #e"))
        .isEqualTo("a \\| b &lt;b> \\[x\\](y) \\`c\\` \\*d\\* &amp; \\#e");
  }

  @Test
  void no_two_texts_have_one_name_in_links() {
    assertThat(List.of(Anchor.of("b c"), Anchor.of("b_c"), Anchor.of("b~c"), Anchor.of("b~20~c")))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[A-Za-z0-9/._:~-]+"));
  }
}
