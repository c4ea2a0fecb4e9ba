package dev.tollgate.world.createproducts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * One image of a request.
 *
 * @param field {@code url} or {@code base64}
 * @param value unlike that of any other image, so that the calls for it can be told
 */
record Image(String field, String value) {
  private static final int TRACE = 200;

  static Image at(String mark, int group, int number) {
    return new Image(
        "url", "https://images.example/" + mark + "/group-" + group + "/image-" + number + ".png");
  }

  static Image inline(String mark, int group, int number) {
    return inline(mark, group, number, 0);
  }

  /** One of at least so many bytes: its name, and the same character over and over. */
  static Image inline(String mark, int group, int number, int bytes) {
    String name = "image " + number + " of group " + group + " of " + mark;
    byte[] content = Arrays.copyOf(ascii(name), Math.max(bytes, name.length()));
    Arrays.fill(content, name.length(), content.length, (byte) '.');
    return new Image("base64", Base64.getEncoder().encodeToString(content));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** What a call for this image holds: the beginning of its value tells it from any other. */
  String trace() {
    return value.length() <= TRACE ? value : value.substring(0, TRACE);
  }

  ObjectNode json() {
    return JsonNodeFactory.instance.objectNode().put(field, value);
  }
}
