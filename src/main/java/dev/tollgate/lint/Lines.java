package dev.tollgate.lint;

import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the parts of a feature stand, by the ids under which pickles point at them. */
final class Lines {
  private final Map<String, Integer> lines = new HashMap<>();
  private String feature = "";

  void add(GherkinDocument document) {
    document.getFeature().ifPresent(this::add);
  }

  private void add(Feature whole) {
    feature = whole.getName();
    addTags(whole.getTags());
    whole
        .getChildren()
        .forEach(
            child -> {
              child.getBackground().ifPresent(this::add);
              child.getScenario().ifPresent(this::add);
              child
                  .getRule()
                  .ifPresent(
                      rule -> {
                        addTags(rule.getTags());
                        rule.getChildren()
                            .forEach(
                                below -> {
                                  below.getBackground().ifPresent(this::add);
                                  below.getScenario().ifPresent(this::add);
                                });
                      });
            });
  }

  private void add(Background background) {
    addSteps(background.getSteps());
  }

  private void add(Scenario scenario) {
    put(scenario.getId(), scenario.getLocation());
    addTags(scenario.getTags());
    addSteps(scenario.getSteps());
    scenario.getExamples().forEach(examples -> addTags(examples.getTags()));
  }

  private void addSteps(List<Step> steps) {
    steps.forEach(step -> put(step.getId(), step.getLocation()));
  }

  private void addTags(List<Tag> tags) {
    tags.forEach(tag -> put(tag.getId(), tag.getLocation()));
  }

  private void put(String id, Location at) {
    lines.put(id, Math.toIntExact(at.getLine()));
  }

  /** The feature's name. */
  String feature() {
    return feature;
  }

  int of(String id) {
    return lines.getOrDefault(id, 0);
  }
}
