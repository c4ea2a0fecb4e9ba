package dev.tollgate.report;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.verdict.TimesCompared;
import dev.tollgate.verdict.Verdict;
import dev.tollgate.verdict.baseline.Comparison;
import dev.tollgate.verdict.baseline.Flakiness;
import dev.tollgate.verdict.baseline.Regression;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows.
 *
 * @param lost scenarios that it was found not to show, when it was made before
 */
public record PageView(
    RecordedRun run,
    Anchors anchors,
    Verdict verdict,
    Counts counts,
    List<SystemView> systems,
    List<Untested> untested,
    List<IssueView> issues,
    BodyLimits limits,
    List<ResultSection> sections,
    PassedEvidence passed,
    JournalView shared,
    List<StrayView> strays,
    OnFile onFile,
    List<Place> lost) {
  private static final int SHARED_BODY = 500;

  static PageView of(RecordedRun run, Verdict verdict, OnFile onFile, List<Place> lost) {
    BodyLimits limits = BodyLimits.of(run);
    List<ResultSection> sections = ResultSection.of(run, verdict, limits);
    List<Batch> batches =
        sections.stream()
            .flatMap(section -> section.rest().stream())
            .flatMap(part -> part.batches().stream())
            .toList();
    Anchors anchors = Anchors.of(run);
    return new PageView(
        run,
        anchors,
        verdict,
        Counts.of(run),
        verdict.systems().stream()
            .map(
                system ->
                    SystemView.of(
                        run,
                        system,
                        onFile,
                        LoadSection.of(run, verdict, anchors, system.system())))
            .toList(),
        Untested.of(verdict),
        IssueView.of(run, verdict),
        limits,
        sections,
        new PassedEvidence(EvidenceBlock.of(batches), false),
        JournalView.of(run.shared(), List.of(), SHARED_BODY),
        StrayView.of(run.strays()),
        onFile,
        lost);
  }

  /** What was measured by turns on that system and on the one before. */
  public List<TimesCompared> timed(SystemView system) {
    return verdict.times().stream()
        .filter(times -> times.scenario().place().system().equals(system.coverage().system()))
        .toList();
  }

  /** What its loads say in a line each. */
  public Performance performance() {
    return Performance.of(
        systems.stream().flatMap(system -> system.loads().loads().stream()).toList());
  }

  /** The rules that the run was judged by. */
  public List<PolicyLine> policy() {
    return PolicyLine.of(this);
  }

  /** The same with the evidence of scenarios that passed in files of its own. */
  PageView withEvidenceBeside() {
    return new PageView(
        run,
        anchors,
        verdict,
        counts,
        systems,
        untested,
        issues,
        limits,
        sections,
        passed.movedBeside(),
        shared,
        strays,
        onFile,
        lost);
  }

  /** The verdict in one sentence. */
  public String headline() {
    return Headline.of(verdict);
  }

  /** How many items there are in all. */
  public int items() {
    return verdict.systems().stream().mapToInt(system -> system.items().size()).sum();
  }

  /** How many scenarios stand in the page: all but those that were missed in it. */
  public long shown() {
    return counts.total() - lost.size();
  }

  /** Whether what was planned, what was run and what is shown are the same. */
  public boolean whole() {
    return counts.planned() > 0 && counts.planned() == counts.run() && counts.run() == shown();
  }

  /** Whether every record says what was to run. */
  public boolean hasPlan() {
    return run.shards().stream().allMatch(shard -> shard.plan() != null);
  }

  /** Those of the places that have a scenario in the page: one that was not selected has none. */
  public List<Place> shownOf(List<Place> places) {
    Set<Place> known =
        run.scenarios().stream().map(RecordedScenario::place).collect(Collectors.toSet());
    return places.stream().filter(known::contains).filter(place -> !lost.contains(place)).toList();
  }

  /** What happy paths there are to draw. */
  public Optional<FlowView> flow(SystemView system) {
    return FlowView.of(run, system.coverage());
  }

  /** The system beside its baseline; null where there is none. */
  public @Nullable RegressionView beside(SystemView system) {
    return RegressionView.of(verdict.regression(system.coverage().system()), anchors);
  }

  /** Which of its scenarios are flaky; null where nobody looked. */
  public @Nullable Flakiness flakiness(SystemView system) {
    Regression regression = verdict.regression(system.coverage().system());
    return regression == null ? null : regression.flakiness();
  }

  /** What became otherwise since the run before this one, in a line. */
  public String change() {
    String known =
        systems.stream()
            .map(system -> verdict.regression(system.coverage().system()))
            .filter(Objects::nonNull)
            .map(Regression::last)
            .filter(Objects::nonNull)
            .map(PageView::since)
            .collect(Collectors.joining("; "));
    return known.isEmpty() ? Unmeasured.CHANGE : "Change since the last run: " + known;
  }

  private static String since(Comparison last) {
    Instant started = last.baseline().started();
    return RegressionView.counts(last) + (started == null ? "" : " (" + Utc.of(started) + ")");
  }
}
