package dev.tollgate.report;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the scenarios of a run are called in links: {@code 3:12}, the number of the feature file
 * among those of the run and the line. A page of thousands of scenarios has the name of each twice
 * and more, and a path in each would be a good part of it.
 */
public final class Anchors {
  private final Map<String, Integer> numbers;

  private Anchors(Map<String, Integer> numbers) {
    this.numbers = Map.copyOf(numbers);
  }

  /** Numbered by name, so that the order in which scenarios ended does not tell. */
  static Anchors of(RecordedRun run) {
    List<String> files =
        run.scenarios().stream()
            .map(scenario -> scenario.place().uri())
            .distinct()
            .sorted()
            .toList();
    return new Anchors(
        IntStream.range(0, files.size())
            .boxed()
            .collect(Collectors.toMap(files::get, number -> number + 1)));
  }

  /** No part of the page has the name of another: all others begin with a letter. */
  public String of(Place place) {
    Integer number = numbers.get(place.uri());
    if (number == null) {
      throw new IllegalArgumentException("No scenario of the run stands in " + place.uri());
    }
    return number + ":" + place.line();
  }
}
