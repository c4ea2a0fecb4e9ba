package dev.tollgate.verdict;

import dev.tollgate.record.Place;
import dev.tollgate.system.Severity;
import java.util.List;

/**
 * Something that stands against a GO.
 *
 * @param rule the rule that found it: {@code scenario-failed}
 * @param decision the best decision that it still allows
 * @param message for people
 * @param items the ids of the items that it touches
 * @param scenarios the places of the scenarios that it is about
 */
public record Reason(
    String rule,
    Decision decision,
    Severity severity,
    String message,
    List<String> items,
    List<Place> scenarios) {
  public Reason {
    items = List.copyOf(items);
    scenarios = List.copyOf(scenarios);
  }
}
