package dev.tollgate.record;

import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The features as written, by the ids under which pickles point at their parts. */
final class Features {
  private final Map<String, Written> scenarios = new HashMap<>();
  private final Map<String, Example> examples = new HashMap<>();
  private final Map<String, String> keywords = new HashMap<>();

  /** A scenario, or an outline, and what it stands in. */
  record Written(String feature, @Nullable String rule, String description, long line) {}

  /** A row of an outline's examples, its cells by their column. */
  private record Example(long line, Map<String, String> cells) {}

  void add(GherkinDocument document) {
    document.getFeature().ifPresent(this::add);
  }

  private void add(Feature feature) {
    feature
        .getChildren()
        .forEach(
            child -> {
              child.getBackground().ifPresent(this::add);
              child.getScenario().ifPresent(scenario -> add(feature.getName(), null, scenario));
              child
                  .getRule()
                  .ifPresent(
                      rule ->
                          rule.getChildren()
                              .forEach(
                                  below -> {
                                    below.getBackground().ifPresent(this::add);
                                    below
                                        .getScenario()
                                        .ifPresent(
                                            scenario ->
                                                add(feature.getName(), rule.getName(), scenario));
                                  }));
            });
  }

  private void add(Background background) {
    addSteps(background.getSteps());
  }

  private void add(String feature, @Nullable String rule, Scenario scenario) {
    scenarios.put(
        scenario.getId(),
        new Written(
            feature,
            rule,
            scenario.getDescription().stripIndent().strip(),
            scenario.getLocation().getLine()));
    addSteps(scenario.getSteps());
    scenario.getExamples().forEach(this::add);
  }

  private void add(Examples table) {
    List<String> columns = table.getTableHeader().map(Features::cells).orElse(List.of());
    table
        .getTableBody()
        .forEach(
            row -> {
              List<String> values = cells(row);
              Map<String, String> cells = new LinkedHashMap<>();
              for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
                cells.put(columns.get(i), values.get(i));
              }
              examples.put(row.getId(), new Example(row.getLocation().getLine(), cells));
            });
  }

  private static List<String> cells(TableRow row) {
    return row.getCells().stream().map(TableCell::getValue).toList();
  }

  private void addSteps(List<Step> steps) {
    steps.forEach(step -> keywords.put(step.getId(), step.getKeyword().strip()));
  }

  /** What the pickle was made from; names nothing when the record has lost it. */
  Written writtenOf(Pickle pickle) {
    return pickle.getAstNodeIds().stream()
        .map(scenarios::get)
        .filter(written -> written != null)
        .findFirst()
        .orElse(new Written("", null, "", 0));
  }

  /** Its own line, which for an outline is the example's. */
  Place placeOf(Pickle pickle) {
    long line =
        pickle.getAstNodeIds().stream()
            .map(examples::get)
            .filter(Objects::nonNull)
            .map(Example::line)
            .findFirst()
            .orElse(writtenOf(pickle).line());
    return Place.at(pickle.getUri(), line);
  }

  /** The cells of the row that it was made from; none when it is of no outline. */
  Map<String, String> exampleOf(Pickle pickle) {
    return pickle.getAstNodeIds().stream()
        .map(examples::get)
        .filter(Objects::nonNull)
        .map(Example::cells)
        .findFirst()
        .orElse(Map.of());
  }

  /** {@code Given}; empty when the record has lost it. */
  String keywordOf(PickleStep step) {
    return step.getAstNodeIds().stream()
        .map(keywords::get)
        .filter(keyword -> keyword != null)
        .findFirst()
        .orElse("");
  }
}
