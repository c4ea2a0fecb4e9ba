package dev.tollgate.world.createproducts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * One image of a request.
 *
 * @param field {@code url} or {@code base64}
 * @param value unlike that of any other image, so that the calls for it can be told
 */
record Image(String field, String value) {

  static Image at(String mark, int group, int number) {
    return new Image(
        "url", "https://images.example/" + mark + "/group-" + group + "/image-" + number + ".png");
  }

  static Image inline(String mark, int group, int number) {
    String content = "image " + number + " of group " + group + " of " + mark;
    return new Image(
        "base64", Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)));
  }

  ObjectNode json() {
    return JsonNodeFactory.instance.objectNode().put(field, value);
  }
}
