package dev.tollgate.report.allure;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedScenario;
import io.qameta.allure.model.Label;
import java.util.ArrayList;
import java.util.List;

/** What Allure sorts its results by. */
final class Labels {
  private Labels() {}

  static List<Label> of(RecordedScenario scenario, Severities severities) {
    List<Label> labels = common(system(scenario.place()), feature(scenario));
    String rule = scenario.rule();
    if (rule != null) {
      labels.add(label("story", rule));
      labels.add(label("subSuite", rule));
    }
    scenario.tags().forEach(tag -> labels.add(label("tag", tag.replaceFirst("^@", ""))));
    severities.of(scenario.tags()).ifPresent(word -> labels.add(label("severity", word)));
    return labels;
  }

  /** Those of everything that belongs to a feature. */
  static List<Label> common(String system, String feature) {
    return new ArrayList<>(
        List.of(
            label("framework", "tollgate"),
            label("language", "gherkin"),
            label("epic", system),
            label("parentSuite", system),
            label("feature", feature),
            label("suite", feature)));
  }

  /** The folder that the feature stands in, wherever that is. */
  static String system(Place place) {
    String[] folders = place.uri().split("/", -1);
    return place.system().isEmpty() && folders.length > 1
        ? folders[folders.length - 2]
        : place.system();
  }

  /** The feature's name, or its file where the record has lost it. */
  static String feature(RecordedScenario scenario) {
    return scenario.feature().isEmpty() ? scenario.place().uri() : scenario.feature();
  }

  private static Label label(String name, String value) {
    return new Label().setName(name).setValue(value);
  }
}
