package dev.tollgate.record;

import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The features as written, by the ids under which pickles point at their parts. */
final class Features {
  private final Map<String, Written> scenarios = new HashMap<>();
  private final Map<String, Long> exampleLines = new HashMap<>();
  private final Map<String, String> keywords = new HashMap<>();

  /** A scenario, or an outline, and what it stands in. */
  record Written(String feature, @Nullable String rule, String description, long line) {}

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
    scenario
        .getExamples()
        .forEach(
            examples ->
                examples
                    .getTableBody()
                    .forEach(row -> exampleLines.put(row.getId(), row.getLocation().getLine())));
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
            .map(exampleLines::get)
            .filter(row -> row != null)
            .findFirst()
            .orElse(writtenOf(pickle).line());
    return Place.at(pickle.getUri(), line);
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
