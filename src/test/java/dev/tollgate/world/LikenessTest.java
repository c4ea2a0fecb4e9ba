package dev.tollgate.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final Likeness WHOLE = new Likeness(false, false);
  private static final Likeness PART = new Likeness(true, false);
  private static final Likeness ANY_ORDER = new Likeness(true, true);

  @Test
  void numbers_are_the_same_however_they_are_written() throws JsonProcessingException {
    assertThat(differences(WHOLE, "{\"price\": 7.50}", "{\"price\": 7.5}")).isEmpty();
    assertThat(differences(WHOLE, "{\"price\": 7}", "{\"price\": \"7\"}"))
        .containsExactly("$.price should be 7, and is \"7\"");
  }

  @Test
  void what_is_more_is_named_where_nothing_may_be_more() throws JsonProcessingException {
    assertThat(differences(WHOLE, "{\"a\": 1}", "{\"a\": 1, \"b\": 2}"))
        .containsExactly("$.b should not be there, and is 2");
    assertThat(differences(PART, "{\"a\": 1}", "{\"a\": 1, \"b\": 2}")).isEmpty();
  }

  @Test
  void null_is_something_else_than_nothing() throws JsonProcessingException {
    assertThat(differences(PART, "{\"a\": null}", "{}"))
        .containsExactly("$.a should be null, and is missing");
    assertThat(differences(PART, "{\"a\": \"${anything}\"}", "{}"))
        .containsExactly("$.a should be anything, and is missing");
    assertThat(differences(PART, "{\"a\": \"${anything}\"}", "{\"a\": null}")).isEmpty();
  }

  @Test
  void in_any_order_each_element_takes_one_that_another_can_do_without()
      throws JsonProcessingException {
    String example = "[\"${a text}\", \"lamp\"]";

    assertThat(differences(ANY_ORDER, example, "[\"lamp\", 1, \"chair\"]")).isEmpty();
    assertThat(differences(ANY_ORDER, example, "[\"lamp\", 1]"))
        .containsExactly("$ should have an element like \"lamp\", and is [\"lamp\",1]");
  }

  private static List<String> differences(Likeness likeness, String example, String found)
      throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    return likeness.differences(json.readTree(example), json.readTree(found));
  }
}
