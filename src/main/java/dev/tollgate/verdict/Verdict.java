package dev.tollgate.verdict;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.Checklists;
import dev.tollgate.system.Policy;
import dev.tollgate.system.Severity;
import dev.tollgate.verdict.baseline.Figures;
import dev.tollgate.verdict.baseline.Regression;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run amounts to.
 *
 * @param reasons what stands against a GO, worst first; empty for a GO and only for a GO
 * @param notes what a rule found that the policy lets pass, worst first
 * @param systems the run's systems by name, with what became of their items
 * @param regressions what the figures of other runs say, by system
 * @param times what was measured in turns on this service and on the one before
 * @param issues the scenarios that failed or are flaky, or were skipped and nobody said why, worst
 *     first
 * @param policy what it was judged by
 */
public record Verdict(
    Decision decision,
    Quality quality,
    Risk risk,
    List<Reason> reasons,
    List<Reason> notes,
    List<SystemCoverage> systems,
    Map<String, Regression> regressions,
    List<TimesCompared> times,
    List<Issue> issues,
    Policy policy) {

  /** The weightier stand first, which decides among reasons of one severity. */
  private static final List<Rule> RULES =
      List.of(
          new SecretInRecord(),
          new RecordDamaged(),
          new ClockJumped(),
          new RunMixed(),
          new PlanDiffers(),
          new ShardLost(),
          new ShardDoubled(),
          new ScenarioDoubled(),
          new RunCutOff(),
          new FeatureBroken(),
          new PlannedIsRun(),
          new RunIsShown(),
          new ScenarioCutOff(),
          new StrayCalls(),
          new StoodStill(),
          new EngineLagged(),
          new RunHookFailed(),
          new NothingRun(),
          new ScenarioFailed(),
          new FlakyScenario(),
          new SkippedWithoutReason(),
          new StillToBeWritten(),
          new UnknownItem(),
          new NoChecklist(),
          new UnprovenNoMore(),
          new ItemUnproven(),
          new ProofNotWhole(),
          new OpenFinding(),
          new UnhandledException(),
          new ErrorRate(),
          new MemoryOverLimit(),
          new LatencyOverLimit(),
          new LoadOverBudget(),
          new MemoryLeak(),
          new Slower(),
          new StaleBaseline(),
          new OftenFlaky(),
          new FailedFast());

  public Verdict {
    reasons = List.copyOf(reasons);
    notes = List.copyOf(notes);
    systems = List.copyOf(systems);
    regressions = Map.copyOf(regressions);
    times = List.copyOf(times);
    issues = List.copyOf(issues);
  }

  /**
   * Whether nothing but loads that Tollgate was late for leaves it open, and nothing decides it.
   */
  public boolean isForLateLoadsOnly() {
    return decision == Decision.NO_VERDICT
        && reasons.stream()
            .filter(reason -> reason.decision().compareTo(Decision.NO_GO) >= 0)
            .allMatch(reason -> reason.rule().equals(EngineLagged.NAME));
  }

  /**
   * One scenario that somebody must look at.
   *
   * @param severity that of the worst item that it carries; high when it carries none
   */
  public record Issue(Severity severity, RecordedScenario scenario) {}

  /** The verdict on the run by the checklists of its systems and the default policy. */
  public static Verdict of(RecordedRun run, Checklists checklists) {
    return of(run, Criteria.of(checklists));
  }

  /** The verdict on the run. A function of these two alone. */
  public static Verdict of(RecordedRun run, Criteria criteria) {
    return of(run, criteria, List.of());
  }

  /**
   * The verdict once it is known what the page shows of the run.
   *
   * @param notShown the scenarios of the run that the page does not have
   */
  public static Verdict of(RecordedRun run, Criteria criteria, List<Place> notShown) {
    Map<String, Regression> regressions = regressions(run, criteria);
    List<TimesCompared> times = TimesCompared.of(run, criteria.policy());
    List<SystemCoverage> systems = Coverage.of(run, criteria, regressions, times);
    Grounds grounds = new Grounds(run, criteria, systems, regressions, times, notShown);
    Map<Boolean, List<Reason>> found =
        RULES.stream()
            .flatMap(rule -> rule.reasons(grounds).stream())
            .sorted(Comparator.comparing(Reason::severity))
            .collect(Collectors.partitioningBy(reason -> reason.decision() != Decision.GO));
    List<Reason> reasons = found.getOrDefault(true, List.of());
    Decision decision =
        reasons.stream().map(Reason::decision).max(Comparator.naturalOrder()).orElse(Decision.GO);
    return new Verdict(
        decision,
        quality(run, reasons),
        Risk.of(grounds, reasons),
        reasons,
        found.getOrDefault(false, List.of()),
        systems,
        regressions,
        times,
        issues(grounds),
        criteria.policy());
  }

  private static Map<String, Regression> regressions(RecordedRun run, Criteria criteria) {
    Figures figures = Figures.of(run);
    return run.systems().stream()
        .collect(
            Collectors.toMap(
                system -> system,
                system ->
                    Regression.of(figures, criteria.baselines(), criteria.history(), system)));
  }

  private static Quality quality(RecordedRun run, List<Reason> reasons) {
    boolean failed = run.scenarios().stream().anyMatch(scenario -> scenario.status().isFailure());
    if (failed || !run.hookFailures().isEmpty()) {
      return Quality.FAIL;
    }
    return reasons.isEmpty() ? Quality.PASS : Quality.NEEDS_WORK;
  }

  private static List<Issue> issues(Grounds grounds) {
    return grounds.run().scenarios().stream()
        .filter(Verdict::isIssue)
        .map(scenario -> new Issue(grounds.severityOf(scenario), scenario))
        .sorted(Comparator.comparing(Issue::severity))
        .toList();
  }

  private static boolean isIssue(RecordedScenario scenario) {
    return switch (scenario.status()) {
      case SKIPPED -> scenario.reason() == null;
      case PASSED, CUT_OFF, NOT_RUN -> false;
      case PENDING, UNDEFINED, AMBIGUOUS, FAILED, FLAKY, EMPTY -> true;
    };
  }

  /** How many items of all systems have that status. */
  public long count(ItemStatus status) {
    return systems.stream().mapToLong(system -> system.count(status)).sum();
  }

  /** What the figures of other runs say of a system of the run; null where it is none of it. */
  public @Nullable Regression regression(String system) {
    return regressions.get(system);
  }

  /**
   * The items of each system by id, in a word: as {@link Figures#of(RecordedRun, Map)} has them.
   */
  public Map<String, Map<String, String>> itemWords() {
    return systems.stream()
        .collect(
            Collectors.toMap(
                SystemCoverage::system,
                system ->
                    system.items().stream()
                        .collect(
                            Collectors.toMap(
                                result -> result.item().id(), result -> result.status().word()))));
  }
}
