package dev.tollgate.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongWordsTest {
  private static final String LONG = "q".repeat(LongWords.KEPT);

  @Test
  void what_stands_before_between_and_after_long_words_stays() {
    assertThat(
            shortened(
                "{\"id\": \"a-1\", \"image\": \"" + LONG + "AAA==\", \"b\": \"" + LONG + "/\"}"))
        .isEqualTo("{\"id\": \"a-1\", \"image\": \"" + LONG + "\", \"b\": \"" + LONG + "\"}");
  }

  @Test
  void a_long_text_of_short_words_stays_as_it_is() {
    String text = "größer, \uD83D\uDE00 als alles. ".repeat(LongWords.KEPT);
    assertThat(shortened(text)).isEqualTo(text);
  }

  @Test
  void a_word_of_just_the_length_stays_as_it_is() {
    assertThat(shortened(" " + LONG)).isEqualTo(" " + LONG);
    assertThat(shortened(LONG + "q ")).isEqualTo(LONG + " ");
  }

  @Test
  void a_word_is_of_the_letters_of_base64_in_either_alphabet() {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_";
    for (char each = ' '; each <= '~'; each++) {
      String many = String.valueOf(each).repeat(LongWords.KEPT + 1);

      assertThat(LongWords.shortened(many))
          .as("of %s", each)
          .hasSize(letters.indexOf(each) >= 0 ? LongWords.KEPT : LongWords.KEPT + 1);
    }
  }

  @Test
  void a_body_of_just_the_length_is_the_same() {
    byte[] body = LONG.getBytes(UTF_8);
    assertThat(LongWords.shortened(body)).isSameAs(body);
  }

  @Test
  void what_is_compared_with_it_is_shortened_alike() {
    assertThat(LongWords.shortened(LONG + "AAA")).isEqualTo(LONG);
    assertThat(LongWords.shortened("a-1")).isEqualTo("a-1");
  }

  private static String shortened(String text) {
    return new String(LongWords.shortened(text.getBytes(UTF_8)), UTF_8);
  }
}
