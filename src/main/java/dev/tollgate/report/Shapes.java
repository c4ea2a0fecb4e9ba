package dev.tollgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that say much the same with other numbers and ids, small. A line's shape is the line with
 * holes where a word with a digit stood, and is kept once; what stood in the holes is kept column
 * by column, so that like stands beside like, and an id once for each text that has it.
 *
 * <p>{@code {"shapes": [...], "texts": [the numbers of its lines' shapes, ...], "columns": [of each
 * shape [of each of its holes the values, a line each]], "ids": [of each text its ids, a space
 * between]}}. A hole for a value is U+E000; one for the text's first id U+E001, and so on.
 */
final class Shapes {
  private static final char HOLE = '\uE000';
  private static final char FIRST_ID = '\uE001';

  /** The last of the characters that mean nothing by themselves. */
  private static final char LAST = '\uF8FF';

  private static final int SHORTEST_ID = 10;

  /** A longer line has no like, or is one with others to the letter. */
  private static final int LONGEST_LINE = 1000;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<List<StringBuilder>> columns = new ArrayList<>();
  private final List<List<Integer>> texts = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();

  /** Adds a text, line by line. */
  void add(List<String> text) {
    Map<String, Character> own = new LinkedHashMap<>();
    texts.add(text.stream().map(line -> number(line, own)).toList());
    ids.add(String.join(" ", own.keySet()));
  }

  private int number(String line, Map<String, Character> own) {
    List<String> values = new ArrayList<>();
    String shape = line.length() > LONGEST_LINE ? whole(line, values) : shape(line, own, values);
    int number = numbers.computeIfAbsent(shape, added -> numbers.size());
    if (number == columns.size()) {
      columns.add(values.stream().map(StringBuilder::new).toList());
    } else {
      List<StringBuilder> of = columns.get(number);
      for (int i = 0; i < values.size(); i++) {
        of.get(i).append('\n').append(values.get(i));
      }
    }
    return number;
  }

  /** The line itself, unless something in it would be taken for a hole. */
  private static String whole(String line, List<String> values) {
    if (line.chars().noneMatch(character -> isPrivate((char) character))) {
      return line;
    }
    values.add(line);
    return String.valueOf(HOLE);
  }

  private static String shape(String line, Map<String, Character> own, List<String> values) {
    StringBuilder shape = new StringBuilder(line.length());
    int kept = 0;
    int at = 0;
    while (at < line.length()) {
      int end = end(line, at);
      if (isKept(line, at, end)) {
        at = end;
        continue;
      }
      shape.append(line, kept, at);
      String word = line.substring(at, end);
      if (word.length() >= SHORTEST_ID && isRoomFor(word, own)) {
        shape.append((char) own.computeIfAbsent(word, added -> (char) (FIRST_ID + own.size())));
      } else {
        shape.append(HOLE);
        values.add(word);
      }
      kept = end;
      at = end;
    }
    return shape.append(line, kept, line.length()).toString();
  }

  /** Whether the word says the same in every line of its shape. */
  private static boolean isKept(String line, int from, int end) {
    for (int i = from; i < end; i++) {
      char character = line.charAt(i);
      if ((character >= '0' && character <= '9') || isPrivate(character)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRoomFor(String id, Map<String, Character> own) {
    return own.containsKey(id) || FIRST_ID + own.size() <= LAST;
  }

  /** The end of the word that begins there: a UUID, letters and digits, or any one character. */
  private static int end(String line, int from) {
    int end = from;
    while (end < line.length() && isOfWord(line.charAt(end))) {
      end++;
    }
    if (end == from) {
      return from + 1;
    }
    return end - from == 8 && isUuid(line, from) ? from + 36 : end;
  }

  private static boolean isUuid(String line, int from) {
    if (line.length() < from + 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      char character = line.charAt(from + i);
      if (dash ? character != '-' : Character.digit(character, 16) < 0 || character > 'f') {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfWord(char character) {
    return (character >= '0' && character <= '9')
        || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z');
  }

  private static boolean isPrivate(char character) {
    return character >= HOLE && character <= LAST;
  }

  void write(JsonGenerator json) throws IOException {
    String[] shapes = new String[numbers.size()];
    numbers.forEach((shape, number) -> shapes[number] = shape);
    json.writeStartObject();
    json.writeFieldName("shapes");
    json.writeArray(shapes, 0, shapes.length);
    json.writeArrayFieldStart("texts");
    for (List<Integer> lines : texts) {
      int[] all = lines.stream().mapToInt(Integer::intValue).toArray();
      json.writeArray(all, 0, all.length);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("columns");
    for (List<StringBuilder> of : columns) {
      String[] all = of.stream().map(StringBuilder::toString).toArray(String[]::new);
      json.writeArray(all, 0, all.length);
    }
    json.writeEndArray();
    json.writeFieldName("ids");
    json.writeArray(ids.toArray(String[]::new), 0, ids.size());
    json.writeEndObject();
  }
}
