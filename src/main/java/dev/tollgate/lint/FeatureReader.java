package dev.tollgate.lint;

import dev.tollgate.vocabulary.StepDefinition.Takes;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.PickleStepType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads feature files as Cucumber does. */
final class FeatureReader {
  /** What the parser says after the first mistakes of a file mostly comes of them. */
  private static final int MOST_MISTAKES = 3;

  private final GherkinParser parser;

  FeatureReader() {
    AtomicLong ids = new AtomicLong();
    this.parser =
        GherkinParser.builder()
            .includeSource(false)
            .idGenerator(() -> Long.toString(ids.incrementAndGet()))
            .build();
  }

  FeatureFile read(Path path) {
    try (Stream<Envelope> envelopes = parser.parse(path)) {
      List<Envelope> all = envelopes.toList();
      Lines lines = new Lines();
      all.forEach(each -> each.getGherkinDocument().ifPresent(lines::add));
      Map<String, Integer> examples = new LinkedHashMap<>();
      List<WrittenScenario> scenarios = new ArrayList<>();
      all.stream()
          .flatMap(each -> each.getPickle().stream())
          .forEach(pickle -> scenarios.add(scenario(pickle, lines, examples)));
      return new FeatureFile(
          path,
          scenarios,
          broken(path, all.stream().flatMap(each -> each.getParseError().stream()).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  private static WrittenScenario scenario(
      Pickle pickle, Lines lines, Map<String, Integer> examples) {
    String id = pickle.getAstNodeIds().get(0);
    return new WrittenScenario(
        lines.feature(),
        pickle.getName(),
        lines.of(id),
        examples.merge(id, 1, Integer::sum) - 1,
        pickle.getTags().stream()
            .collect(
                Collectors.toMap(
                    tag -> tag.getName(), tag -> lines.of(tag.getAstNodeId()), Math::max)),
        pickle.getSteps().stream().map(step -> step(step, lines)).toList());
  }

  private static WrittenStep step(PickleStep step, Lines lines) {
    PickleStepType type = step.getType().orElse(PickleStepType.UNKNOWN);
    Function<PickleStepArgument, Takes> below =
        argument -> argument.getDocString().isPresent() ? Takes.DOC_STRING : Takes.TABLE;
    return new WrittenStep(
        lines.of(step.getAstNodeIds().get(0)),
        step.getText(),
        type == PickleStepType.OUTCOME || type == PickleStepType.UNKNOWN,
        step.getArgument().map(below).orElse(Takes.NOTHING));
  }

  private static List<Finding> broken(Path path, List<ParseError> errors) {
    List<Finding> findings = new ArrayList<>();
    errors.stream().limit(MOST_MISTAKES).forEach(error -> findings.add(finding(path, error)));
    if (errors.size() > MOST_MISTAKES) {
      findings.add(
          new Finding(
              path,
              findings.get(findings.size() - 1).line(),
              "and %d more that is no Gherkin, which may well come of the first: mend it"
                  .formatted(errors.size() - MOST_MISTAKES)));
    }
    return findings;
  }

  private static Finding finding(Path path, ParseError error) {
    int line =
        error.getSource().getLocation().map(Location::getLine).map(Math::toIntExact).orElse(0);
    return new Finding(
        path, line, "not Gherkin: " + error.getMessage().replaceFirst("^\\(\\d+:\\d+\\):\\s*", ""));
  }
}
