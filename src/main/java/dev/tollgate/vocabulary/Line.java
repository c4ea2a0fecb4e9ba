package dev.tollgate.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a feature in words; a text in quotes is one, and so is a mark behind a word. */
record Line(String text, List<Span> words) {
  private static final Pattern WORD =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'(?=[ :,]|$)|[:,](?= |$)|[^\\s\"]+?(?=[:,]?(?:\\s|$))|\\S");

  Line {
    words = List.copyOf(words);
  }

  record Span(int from, int to) {}

  static Line of(String text) {
    List<Span> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(new Span(word.start(), word.end()));
    }
    return new Line(text, words);
  }

  int size() {
    return words.size();
  }

  String word(int at) {
    return words(at, 1);
  }

  /** So many words, as they stand in the line. */
  String words(int from, int many) {
    return text.substring(words.get(from).from(), words.get(from + many - 1).to());
  }
}
