package dev.tollgate.run;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The lines of a feature file by which scenarios of it can be selected. */
final class ScenarioLines {
  /** Where a feature, a rule, a scenario, a group of examples or one of them stands. */
  private final TreeSet<Integer> named = new TreeSet<>();

  /** Where a scenario stands, by where its tags begin. */
  private final TreeMap<Integer, Integer> scenarios = new TreeMap<>();

  /** Reads the file as Cucumber does; of one that does not parse there are none. */
  static ScenarioLines of(Path feature) {
    ScenarioLines lines = new ScenarioLines();
    GherkinParser parser =
        GherkinParser.builder().includeSource(false).includePickles(false).build();
    try (Stream<Envelope> envelopes = parser.parse(feature)) {
      envelopes
          .flatMap(each -> each.getGherkinDocument().stream())
          .flatMap(document -> document.getFeature().stream())
          .forEach(lines::add);
    } catch (IOException e) {
      throw new UnusableSelectionException(feature + ": cannot be read: " + e.getMessage());
    }
    return lines;
  }

  /**
   * The line by which the engine finds what a line stands in: itself where something is named
   * there, else that of the scenario around it; empty before the first.
   */
  OptionalInt around(int line) {
    if (named.contains(line)) {
      return OptionalInt.of(line);
    }
    Map.Entry<Integer, Integer> scenario = scenarios.floorEntry(line);
    return scenario == null ? OptionalInt.empty() : OptionalInt.of(scenario.getValue());
  }

  /** Those of the scenarios, in order. */
  List<Integer> ofScenarios() {
    return new ArrayList<>(scenarios.values());
  }

  private void add(Feature feature) {
    named.add(line(feature.getLocation()));
    for (FeatureChild child : feature.getChildren()) {
      child.getRule().ifPresent(this::add);
      child.getScenario().ifPresent(this::add);
    }
  }

  private void add(Rule rule) {
    named.add(line(rule.getLocation()));
    rule.getChildren().stream()
        .map(RuleChild::getScenario)
        .forEach(scenario -> scenario.ifPresent(this::add));
  }

  private void add(Scenario scenario) {
    int line = line(scenario.getLocation());
    int begin =
        scenario.getTags().stream()
            .map(Tag::getLocation)
            .mapToInt(ScenarioLines::line)
            .min()
            .orElse(line);
    named.add(line);
    scenarios.put(begin, line);
    for (Examples examples : scenario.getExamples()) {
      named.add(line(examples.getLocation()));
      examples.getTableBody().forEach(row -> named.add(line(row.getLocation())));
    }
  }

  private static int line(Location location) {
    return Math.toIntExact(location.getLine());
  }
}
