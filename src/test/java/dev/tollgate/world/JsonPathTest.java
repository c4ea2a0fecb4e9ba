package dev.tollgate.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
  private final JsonNode order = json("{\"a.b\": 1, \"items\": [{\"id\": 7}, {\"id\": 8}, {}]}");
  private final JsonNode list = json("[[1, 2], [3]]");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          items[0].id   | 7
          items.1.id    | 8
          $.items[1].id | 8
          items[-1]     | {}
          items[-2].id  | 8
          items[*].id   | [7,8]
          /a.b          | 1
          /items/0/id   | 7
          """)
  void a_place_is_found(String path, String found) {
    assertThat(new JsonPath(path).in(order)).hasToString(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $       | [[1,2],[3]]
          [1][0]  | 3
          $[0][1] | 2
          0.1     | 2
          """)
  void a_list_has_places_too(String path, String found) {
    assertThat(new JsonPath(path).in(list)).hasToString(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "items[*].nmae",
        "items[*].id[*].x",
        "items[3]",
        "items[-4]",
        "items.id",
        "a.b",
        "items[0].id.x",
        "gone"
      })
  void what_is_not_there_is_missing(String path) {
    assertThat(new JsonPath(path).in(order).isMissingNode()).isTrue();
  }

  @Test
  void each_of_an_empty_list_is_an_empty_list() {
    assertThat(new JsonPath("[*].id").in(json("[]"))).hasToString("[]");
    assertThat(new JsonPath("[*].of[*].id").in(json("[{\"of\": []}]"))).hasToString("[[]]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"items..id", ".items", "items[x]", "items.", "items[0]id", "items["})
  void what_names_no_place_is_refused(String path) {
    assertThatThrownBy(() -> new JsonPath(path).in(order))
        .hasMessage("\"" + path + "\" names no field: write order.items[0].id");
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
