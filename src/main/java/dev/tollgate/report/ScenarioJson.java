package dev.tollgate.report;

import dev.tollgate.record.Failure;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.RecordedStep;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.record.StepStatus;
import dev.tollgate.verdict.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scenario in {@code report.json}, in its own words and with its evidence. */
record ScenarioJson(
    String at,
    String name,
    String feature,
    @Nullable String rule,
    String description,
    List<String> tags,
    List<String> items,
    String section,
    String status,
    @Nullable String why,
    @Nullable String started,
    @Nullable String ended,
    double tookMs,
    List<Step> steps,
    List<Attachment> attached,
    JournalJson journal,
    String reproduce) {

  /** A step as it was written, and what became of it; a hook that did not pass is one too. */
  record Step(
      String keyword,
      String text,
      List<List<String>> table,
      @Nullable String docString,
      boolean hook,
      String status,
      double tookMs,
      @Nullable String failure,
      @Nullable String thrown) {
    static Step of(RecordedStep step) {
      Failure failure = step.failure();
      return new Step(
          step.keyword(),
          step.text(),
          step.table(),
          step.docString() == null ? null : Cut.of(step.docString()),
          step.hook(),
          Badge.of(step.status()).word(),
          millis(step.took()),
          failure == null ? null : Cut.of(failure.message()),
          failure == null || step.status() == StepStatus.SKIPPED ? null : Cut.of(failure.full()));
    }
  }

  /** What a step attached in Cucumber's own way. */
  record Attachment(@Nullable String name, String mediaType, String text) {}

  /**
   * The scenario as the page shows it.
   *
   * @param sections the title of the section of each item
   */
  static ScenarioJson of(RecordedScenario scenario, PageView page, Map<String, String> sections) {
    boolean passed = scenario.status() == ScenarioStatus.PASSED;
    boolean looked = ResultSection.isLookedAt(scenario);
    int bodies = looked ? page.limits().other() : page.limits().passed();
    return new ScenarioJson(
        scenario.place().toString(),
        scenario.name(),
        scenario.feature(),
        scenario.rule(),
        scenario.description(),
        scenario.tags(),
        scenario.tags().stream()
            .map(tag -> tag.substring(1))
            .filter(sections::containsKey)
            .toList(),
        ResultSection.section(scenario, sections),
        Badge.of(scenario.status()).word(),
        passed ? null : Why.of(scenario),
        text(scenario.started()),
        text(scenario.ended()),
        millis(scenario.took()),
        scenario.steps().stream().map(Step::of).toList(),
        scenario.attached().stream()
            .map(one -> new Attachment(one.name(), one.mediaType(), Cut.of(one.text())))
            .toList(),
        JournalJson.of(JournalView.of(scenario.journal(), scenario.steps(), bodies)),
        Reproduce.command(scenario, page.run()));
  }

  private static double millis(Duration duration) {
    return Math.round(duration.toNanos() / 1e3) / 1e3;
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }
}
