package dev.tollgate.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bodies of exchanges, each kept once however often it was sent. */
final class Bodies {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** Its number, counted from 0. */
  int number(String text) {
    return numbers.computeIfAbsent(
        text,
        added -> {
          texts.add(added);
          return texts.size() - 1;
        });
  }

  List<String> texts() {
    return List.copyOf(texts);
  }
}
