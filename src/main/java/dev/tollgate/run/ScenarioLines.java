package dev.tollgate.run;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The lines of a feature file by which scenarios of it can be selected. */
final class ScenarioLines {
  /** Where a feature, a rule, a scenario, a group of examples or one of them stands. */
  private final TreeSet<Integer> named = new TreeSet<>();

  /** Where a scenario or a rule stands, by where its comments and tags begin. */
  private final TreeMap<Integer, Integer> begins = new TreeMap<>();

  private final List<Integer> scenarios = new ArrayList<>();
  private final Set<Integer> comments = new HashSet<>();
  private int last;

  /** Reads the file as Cucumber does; of one that does not parse there are none. */
  static ScenarioLines of(Path feature) {
    ScenarioLines lines = new ScenarioLines();
    GherkinParser parser =
        GherkinParser.builder().includeSource(false).includePickles(false).build();
    try (Stream<Envelope> envelopes = parser.parse(feature)) {
      envelopes.flatMap(each -> each.getGherkinDocument().stream()).forEach(lines::add);
      lines.last = count(feature);
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
    Map.Entry<Integer, Integer> around = begins.floorEntry(line);
    return around == null || line > last ? OptionalInt.empty() : OptionalInt.of(around.getValue());
  }

  /** Those of the scenarios, in order. */
  List<Integer> ofScenarios() {
    return List.copyOf(scenarios);
  }

  /** How many there are in the file. */
  int count() {
    return last;
  }

  private void add(GherkinDocument document) {
    document.getComments().forEach(comment -> comments.add(line(comment.getLocation())));
    document.getFeature().ifPresent(this::add);
  }

  private void add(Feature feature) {
    named.add(line(feature.getLocation()));
    for (FeatureChild child : feature.getChildren()) {
      child.getRule().ifPresent(this::add);
      child.getScenario().ifPresent(this::add);
    }
  }

  private void add(Rule rule) {
    add(rule.getLocation(), rule.getTags());
    rule.getChildren().stream()
        .map(RuleChild::getScenario)
        .forEach(scenario -> scenario.ifPresent(this::add));
  }

  private void add(Scenario scenario) {
    add(scenario.getLocation(), scenario.getTags());
    scenarios.add(line(scenario.getLocation()));
    for (Examples examples : scenario.getExamples()) {
      named.add(line(examples.getLocation()));
      examples.getTableBody().forEach(row -> named.add(line(row.getLocation())));
    }
  }

  private void add(Location location, List<Tag> tags) {
    int line = line(location);
    int begin =
        tags.stream().map(Tag::getLocation).mapToInt(ScenarioLines::line).min().orElse(line);
    while (comments.contains(begin - 1)) {
      begin--;
    }
    named.add(line);
    begins.put(begin, line);
  }

  /** In whatever characters it is written. */
  private static int count(Path feature) throws IOException {
    try (Stream<String> lines = Files.lines(feature, StandardCharsets.ISO_8859_1)) {
      return Math.toIntExact(lines.count());
    }
  }

  private static int line(Location location) {
    return Math.toIntExact(location.getLine());
  }
}
