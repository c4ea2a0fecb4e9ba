package dev.tollgate.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/** Puts together what {@link Shapes} took apart, as the page's script does. */
public final class OpenedBlock {
  private OpenedBlock() {}

  /** Whether it is such a block, and nothing else. */
  public static boolean is(JsonNode block) {
    return block.has("shapes") && block.has("texts") && block.has("columns") && block.has("ids");
  }

  /** The bytes that stand in a page as {@link PackedText}. */
  public static byte[] bytes(String text) {
    long bits = 0;
    int count = 0;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i += 2) {
      boolean pair = i + 1 < text.length();
      int value = value(text.charAt(i)) + (pair ? 91 * value(text.charAt(i + 1)) : 0);
      bits |= (long) value << count;
      for (count += pair ? 13 : 6; count >= 8; count -= 8) {
        bytes.write((int) bits);
        bits >>= 8;
      }
    }
    return bytes.toByteArray();
  }

  private static int value(char character) {
    return (character == '!' ? '<' : character) - '#';
  }

  /** Its texts, in order. */
  public static List<String> texts(JsonNode block) {
    List<JsonNode> all = new ArrayList<>();
    block.get("columns").forEach(of -> of.forEach(all::add));
    int[] seen = new int[block.get("shapes").size()];
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < block.get("texts").size(); i++) {
      String[] ids = ids(block.get("ids").get(i).asText());
      List<String> lines = new ArrayList<>();
      JsonNode own = block.get("texts").get(i);
      for (JsonNode shape : own.isInt() ? block.get("texts").get(own.asInt()) : own) {
        int number = shape.asInt();
        lines.add(
            line(
                block.get("shapes").get(number).asText(),
                columns(block.get("columns").get(number), all, seen[number]),
                ids));
        seen[number]++;
      }
      texts.add(String.join("\n", lines));
    }
    return texts;
  }

  private static String[] ids(String packed) {
    return Arrays.stream(packed.split(" "))
        .map(
            id ->
                id.length() == 32
                    ? id.replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-")
                    : id.replace("=", ""))
        .toArray(String[]::new);
  }

  private static List<String> columns(JsonNode columns, List<JsonNode> all, int row) {
    return StreamSupport.stream(columns.spliterator(), false)
        .map(
            column ->
                (column.isInt() ? all.get(column.asInt()) : column).asText().split("\n", -1)[row])
        .toList();
  }

  private static String line(String shape, List<String> values, String[] ids) {
    StringBuilder line = new StringBuilder();
    int hole = 0;
    for (int i = 0; i < shape.length(); i++) {
      char character = shape.charAt(i);
      if (character == '\uE000') {
        line.append(values.get(hole++));
      } else if (character > '\uE000' && character <= '\uF8FF') {
        line.append(ids[character - '\uE001']);
      } else {
        line.append(character);
      }
    }
    return line.toString();
  }
}
