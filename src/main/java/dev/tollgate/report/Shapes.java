package dev.tollgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Texts that say much the same with other numbers and ids, small. A line's shape is the line with
 * holes where a word with a digit stood, and is kept once; what stood in the holes is kept column
 * by column, so that like stands beside like, and an id once for each text that has it.
 *
 * <p>{@code {"shapes": [...], "texts": [the numbers of its lines' shapes, ...], "columns": [of each
 * shape [of each of its holes the values, a line each]], "ids": [of each text its ids, a space
 * between]}}. What is the same as before is the number of the first that it is the same as, among
 * the texts or all of the columns: calls of one kind are much the same in all scenarios. A hole for
 * a value is U+E000; one for the text's first id U+E001, and so on. An id of 32 characters is a
 * UUID without its dashes; any other of 32 has a {@code =} before them.
 */
final class Shapes {
  private static final char HOLE = '\uE000';
  private static final char FIRST_ID = '\uE001';

  /** The last of the characters that mean nothing by themselves. */
  private static final char LAST = '\uF8FF';

  private static final int SHORTEST_ID = 10;

  /** A longer line has no like, or is one with others to the letter. */
  private static final int LONGEST_LINE = 1000;

  private static final int UUID = 36;
  private static final int UUID_HEAD = 8;
  private static final int DASHES = 4;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<List<StringBuilder>> columns = new ArrayList<>();
  private final List<List<Integer>> texts = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();

  /** Of the line that is looked at; here because there are very many lines. */
  private final List<String> values = new ArrayList<>();

  private final char[] shape = new char[LONGEST_LINE];

  /** Adds a text, line by line; one that is empty has none. */
  void add(char[] text) {
    Map<String, Character> own = new LinkedHashMap<>();
    List<Integer> lines = new ArrayList<>();
    for (int from = 0; text.length > 0 && from <= text.length; ) {
      int end = from;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      lines.add(number(text, from, end, own));
      from = end + 1;
    }
    texts.add(lines);
    ids.add(own.keySet().stream().map(Shapes::packed).collect(Collectors.joining(" ")));
  }

  /** A UUID without its dashes, which take much room; what is as long then has a sign before it. */
  private static String packed(String id) {
    if (id.length() == UUID) {
      return id.replace("-", "");
    }
    return id.length() == UUID - DASHES ? '=' + id : id;
  }

  private int number(char[] text, int from, int end, Map<String, Character> own) {
    values.clear();
    String of = end - from > LONGEST_LINE ? whole(text, from, end) : shape(text, from, end, own);
    int number = numbers.computeIfAbsent(of, added -> numbers.size());
    if (number == columns.size()) {
      columns.add(values.stream().map(StringBuilder::new).toList());
    } else {
      List<StringBuilder> to = columns.get(number);
      for (int i = 0; i < values.size(); i++) {
        to.get(i).append('\n').append(values.get(i));
      }
    }
    return number;
  }

  /** The line itself, unless something in it would be taken for a hole. */
  private String whole(char[] text, int from, int end) {
    String line = new String(text, from, end - from);
    if (line.chars().noneMatch(character -> isPrivate((char) character))) {
      return line;
    }
    values.add(line);
    return String.valueOf(HOLE);
  }

  /** The line with its holes; what stood in those for values is among the values then. */
  private String shape(char[] text, int from, int end, Map<String, Character> own) {
    int length = 0;
    int kept = from;
    int at = from;
    while (at < end) {
      int word = at;
      boolean same = true;
      while (at < end && isOfWord(text[at])) {
        same &= text[at++] > '9';
      }
      if (at == word) {
        same = !isPrivate(text[at++]);
      } else if (at - word == UUID_HEAD && isUuid(text, word, end)) {
        same = false;
        at = word + UUID;
      }
      if (!same) {
        System.arraycopy(text, kept, shape, length, word - kept);
        length += word - kept;
        shape[length++] = hole(new String(text, word, at - word), own);
        kept = at;
      }
    }
    System.arraycopy(text, kept, shape, length, end - kept);
    return new String(shape, 0, length + end - kept);
  }

  private char hole(String word, Map<String, Character> own) {
    if (word.length() >= SHORTEST_ID && isRoomFor(word, own)) {
      return own.computeIfAbsent(word, added -> (char) (FIRST_ID + own.size()));
    }
    values.add(word);
    return HOLE;
  }

  private static boolean isRoomFor(String id, Map<String, Character> own) {
    return own.containsKey(id) || FIRST_ID + own.size() <= LAST;
  }

  private static boolean isUuid(char[] text, int from, int end) {
    if (end < from + UUID) {
      return false;
    }
    for (int i = 0; i < UUID; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      char character = text[from + i];
      if (dash ? character != '-' : Character.digit(character, 16) < 0 || character > 'f') {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfWord(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= '0' && character <= '9')
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
    Map<List<Integer>, Integer> before = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      List<Integer> lines = texts.get(i);
      Integer same = before.putIfAbsent(lines, i);
      if (same != null) {
        json.writeNumber(same);
        continue;
      }
      int[] all = lines.stream().mapToInt(Integer::intValue).toArray();
      json.writeArray(all, 0, all.length);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("columns");
    Map<String, Integer> first = new HashMap<>();
    int number = 0;
    for (List<StringBuilder> of : columns) {
      json.writeStartArray();
      for (StringBuilder column : of) {
        String values = column.toString();
        Integer same = first.putIfAbsent(values, number++);
        if (same == null) {
          json.writeString(values);
        } else {
          json.writeNumber(same);
        }
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeFieldName("ids");
    json.writeArray(ids.toArray(String[]::new), 0, ids.size());
    json.writeEndObject();
  }
}
