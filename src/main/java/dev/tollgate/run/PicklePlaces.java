package dev.tollgate.run;

import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where pickles stand in their files: a pickle names the nodes that it was made of, and only those
 * have lines.
 */
final class PicklePlaces {
  private final RecordedUris uris = RecordedUris.ofWorkingDirectory();
  private final Map<String, Long> lines = new HashMap<>();

  void add(GherkinDocument document) {
    document.getFeature().stream()
        .flatMap(f -> f.getChildren().stream())
        .flatMap(PicklePlaces::scenarios)
        .forEach(this::add);
  }

  private static Stream<Scenario> scenarios(FeatureChild child) {
    Stream<Scenario> ofRule =
        child.getRule().stream()
            .flatMap(r -> r.getChildren().stream())
            .map(RuleChild::getScenario)
            .flatMap(Optional::stream);
    return Stream.concat(child.getScenario().stream(), ofRule);
  }

  private void add(Scenario scenario) {
    lines.put(scenario.getId(), scenario.getLocation().getLine());
    scenario.getExamples().stream()
        .flatMap(e -> e.getTableBody().stream())
        .forEach(row -> lines.put(row.getId(), row.getLocation().getLine()));
  }

  /** {@code features/x.feature:12}; for an outline, the line of the example. */
  String of(Pickle pickle) {
    String last = pickle.getAstNodeIds().get(pickle.getAstNodeIds().size() - 1);
    Long line = lines.get(last);
    return uris.shorten(URI.create(pickle.getUri())) + (line == null ? "" : ":" + line);
  }
}
