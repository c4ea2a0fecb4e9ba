package dev.tollgate.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class JsonEditsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonEdits edits = new JsonEdits();

  @Test
  void aFieldDeepInsideIsSet() throws JsonProcessingException {
    edits.set("groups.1.title", json("\"new\""));

    assertThat(edited("{\"groups\":[{},{\"title\":\"old\"}]}"))
        .isEqualTo(json("{\"groups\":[{},{\"title\":\"new\"}]}"));
  }

  @Test
  void anElementOfAListIsReplaced() throws JsonProcessingException {
    edits.set("groups.0", json("null"));

    assertThat(edited("{\"groups\":[{}]}")).isEqualTo(json("{\"groups\":[null]}"));
  }

  @Test
  void objectsOnTheWayThatAreNotThereAreMade() throws JsonProcessingException {
    edits.set("options.quality", json("5"));

    assertThat(edited("{}")).isEqualTo(json("{\"options\":{\"quality\":5}}"));
  }

  @Test
  void aFieldIsTakenAway() throws JsonProcessingException {
    edits.remove("groups.0.title");

    assertThat(edited("{\"groups\":[{\"title\":\"old\",\"x\":1}]}"))
        .isEqualTo(json("{\"groups\":[{\"x\":1}]}"));
  }

  @Test
  void whatCannotBeChangedIsSaid() {
    edits.set("groups.3.title", JSON.nullNode());

    assertThatThrownBy(() -> edited("{\"groups\":[]}"))
        .hasMessage("the request has no groups.3.title to change");
  }

  private JsonNode edited(String body) throws JsonProcessingException {
    ObjectNode node = (ObjectNode) json(body);
    edits.apply(node);
    return node;
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return JSON.readTree(text);
  }
}
