package dev.tollgate.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.DiscoveryIssueException;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs features on the JUnit Platform with Cucumber's engine. What Maven's suite and an editor do
 * by {@code junit-platform.properties}, this does by code; what is discovered, run and recorded is
 * the same.
 *
 * @param parallel how many scenarios at a time
 * @param randomSeed the order is random by this seed; null for the order of the files
 * @param glue the packages of the step definitions
 */
public record FeatureRunner(int parallel, @Nullable Long randomSeed, String glue) {

  /**
   * Looks at what is selected before anything is started for it.
   *
   * @throws UnusableSelectionException when a path is not there, or the tag expression or the one
   *     for names does not parse
   */
  public static void check(Selection selection) {
    selection.features().forEach(FeatureRunner::selectors);
    if (selection.tags() != null) {
      tagged(selection.tags());
    }
    if (selection.name() != null) {
      named(selection.name());
    }
  }

  /**
   * Finds what is selected, without running it.
   *
   * @throws UnusableSelectionException when a path is not there, the tag expression does not parse,
   *     or nothing is found
   */
  public List<PlannedScenario> plan(Selection selection) {
    List<PlannedScenario> scenarios =
        find(
            new Selection(
                selection.features().stream().map(FeatureRunner::scenarioAt).toList(),
                selection.tags(),
                selection.name()));
    if (scenarios.isEmpty()) {
      throw new UnusableSelectionException(
          "No scenario is selected by: "
              + selection
              + (selection.tags() == null || selection.tags().contains("@")
                  ? ""
                  : "\n  tags begin with @"));
    }
    return scenarios;
  }

  /**
   * A line at which nothing begins would select the whole file, as the engine has it: a line of a
   * step means the scenario that it stands in.
   */
  private static Selection.FeaturePath scenarioAt(Selection.FeaturePath feature) {
    if (feature.line() == 0 || !Files.isRegularFile(feature.path())) {
      return feature;
    }
    ScenarioLines lines = ScenarioLines.of(feature.path());
    if (lines.ofScenarios().isEmpty()) {
      return feature;
    }
    int line =
        lines
            .around(feature.line())
            .orElseThrow(
                () ->
                    new UnusableSelectionException(
                        feature
                            + ": no scenario stands at this line of "
                            + lines.count()
                            + "; they begin at "
                            + lines.ofScenarios().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))));
    return new Selection.FeaturePath(feature.path(), line);
  }

  /** Finds what is selected, were it nothing. */
  public List<PlannedScenario> find(Selection selection) {
    TestPlan plan = discover(selection);
    return plan.getRoots().stream()
        .flatMap(root -> plan.getDescendants(root).stream())
        .filter(TestIdentifier::isTest)
        .map(PlannedScenario::of)
        .toList();
  }

  /**
   * Runs what is planned; everything that comes of it is in the record.
   *
   * @param planned some of what {@link #plan} found, or all
   * @return what kept the engine from running all of it: a feature file that does not parse, say;
   *     empty when nothing
   */
  public List<String> run(Selection selection, List<PlannedScenario> planned) {
    // Scenarios that run alone wait for the others, and those that ended watch what still comes,
    // each on a thread that nobody else can use meanwhile.
    int waiting = (int) planned.stream().filter(PlannedScenario::alone).count();
    int watching = parallel;
    EngineTrouble trouble = new EngineTrouble();
    if (!planned.isEmpty()) {
      LauncherFactory.create()
          .execute(
              request(selection, parallel == 1 ? 1 : parallel + watching + waiting)
                  .filters(planned(planned))
                  .build(),
              trouble);
    }
    return trouble.messages();
  }

  private TestPlan discover(Selection selection) {
    try {
      return LauncherFactory.create().discover(request(selection, parallel).build());
    } catch (DiscoveryIssueException e) {
      throw new UnusableSelectionException(FeatureTrouble.words(e));
    }
  }

  private LauncherDiscoveryRequestBuilder request(Selection selection, int threads) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selection.features().stream().flatMap(FeatureRunner::selectors).toList())
            .filters(EngineFilter.includeEngines("cucumber"))
            .configurationParameters(parameters(threads));
    if (selection.tags() != null) {
      request.filters(tagged(selection.tags()));
    }
    if (selection.name() != null) {
      request.filters(named(selection.name()));
    }
    return request;
  }

  private static Stream<DiscoverySelector> selectors(Selection.FeaturePath feature) {
    if (Files.isDirectory(feature.path())) {
      if (feature.line() != 0) {
        throw new UnusableSelectionException(
            feature + ": a folder has no lines; name a feature file in it");
      }
      return features(feature.path());
    }
    if (!Files.isRegularFile(feature.path())) {
      throw new UnusableSelectionException(
          feature.path() + ": no such feature file, folder or system");
    }
    return Stream.of(
        feature.line() == 0
            ? selectFile(feature.path().toFile())
            : selectFile(feature.path().toFile(), FilePosition.from(feature.line())));
  }

  /**
   * The features in a folder, one by one: of a whole folder Cucumber takes every text file for a
   * list of features to run again.
   */
  private static Stream<DiscoverySelector> features(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<DiscoverySelector> features =
          files
              .filter(file -> file.toString().endsWith(".feature") && Files.isRegularFile(file))
              .sorted()
              .map(file -> (DiscoverySelector) selectFile(file.toFile()))
              .toList();
      return features.isEmpty() ? Stream.of(selectDirectory(folder.toFile())) : features.stream();
    } catch (IOException e) {
      throw new UnusableSelectionException(folder + ": cannot be read: " + e.getMessage());
    }
  }

  /** Filters where scenarios are discovered, so that the others are not reported as skipped. */
  private static PostDiscoveryFilter tagged(String tags) {
    Expression expression;
    try {
      expression = TagExpressionParser.parse(tags);
    } catch (TagExpressionException e) {
      throw new UnusableSelectionException(
          "--tags \""
              + tags
              + "\" is no tag expression: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return scenarios("tags", test -> expression.evaluate(tagsOf(test)));
  }

  /** Where its name is what the feature calls it, as {@link #parameters} has it. */
  private static PostDiscoveryFilter named(String name) {
    Pattern pattern;
    try {
      pattern = Pattern.compile(name);
    } catch (PatternSyntaxException e) {
      throw new UnusableSelectionException(
          "--name \"" + name + "\" is no regular expression: " + e.getDescription());
    }
    return scenarios("name", test -> pattern.matcher(test.getDisplayName()).find());
  }

  private static PostDiscoveryFilter planned(List<PlannedScenario> planned) {
    Set<String> places =
        planned.stream().map(PlannedScenario::toString).collect(Collectors.toSet());
    return scenarios(
        "plan", test -> places.contains(PlannedScenario.of(TestIdentifier.from(test)).toString()));
  }

  private static PostDiscoveryFilter scenarios(String by, Predicate<TestDescriptor> which) {
    return descriptor ->
        !descriptor.isTest() || which.test(descriptor)
            ? FilterResult.included(by)
            : FilterResult.excluded(by);
  }

  private static List<String> tagsOf(TestDescriptor descriptor) {
    List<String> tags = new ArrayList<>();
    descriptor.getTags().forEach(t -> tags.add("@" + t.getName()));
    return tags;
  }

  private Map<String, String> parameters(int threads) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("cucumber.glue", glue);
    parameters.put("cucumber.plugin", RecordPlugin.class.getName());
    parameters.put("cucumber.publish.quiet", "true");
    // An example by the name of its scenario, as --name looks for it.
    parameters.put("cucumber.junit-platform.naming-strategy", "short");
    parameters.put("cucumber.junit-platform.naming-strategy.short.example-name", "pickle");
    parameters.put("cucumber.execution.parallel.enabled", String.valueOf(threads > 1));
    parameters.put("cucumber.execution.parallel.config.strategy", "fixed");
    parameters.put("cucumber.execution.parallel.config.fixed.parallelism", String.valueOf(threads));
    parameters.put(
        "cucumber.execution.parallel.config.fixed.max-pool-size", String.valueOf(threads));
    if (randomSeed != null) {
      parameters.put("cucumber.execution.order", "random");
      parameters.put("cucumber.execution.order.random.seed", randomSeed.toString());
    }
    return parameters;
  }
}
