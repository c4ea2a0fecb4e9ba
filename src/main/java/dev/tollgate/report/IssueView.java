package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.RecordedStep;
import dev.tollgate.system.Severity;
import dev.tollgate.verdict.Cause;
import dev.tollgate.verdict.Verdict;
import dev.tollgate.verdict.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The failures of one cause.
 *
 * @param number counted from 1; its name in links is {@code issue:1}
 * @param severity that of the worst item that one of them offends
 * @param title what happened, in a line
 * @param step at which the first of them failed; empty when at none
 * @param curl the request for a shell; empty when the caller made none
 * @param command runs the first of them alone
 * @param suspicions what it may be
 * @param scenarios the first of them is the one that is shown
 */
public record IssueView(
    int number,
    Severity severity,
    String title,
    String step,
    Expectation expectation,
    String curl,
    String command,
    List<String> suspicions,
    List<String> items,
    List<RecordedScenario> scenarios) {
  private static final int SHORTEST = 30;

  public IssueView {
    suspicions = List.copyOf(suspicions);
    items = List.copyOf(items);
    scenarios = List.copyOf(scenarios);
  }

  /** Worst first. */
  static List<IssueView> of(RecordedRun run, Verdict verdict) {
    Set<String> known =
        verdict.systems().stream()
            .flatMap(system -> system.items().stream())
            .map(result -> result.item().id())
            .collect(Collectors.toSet());
    Map<String, List<Verdict.Issue>> causes =
        verdict.issues().stream()
            .collect(
                Collectors.groupingBy(
                    issue -> Cause.of(issue.scenario()), LinkedHashMap::new, Collectors.toList()));
    List<IssueView> views = new ArrayList<>();
    causes.values().forEach(one -> views.add(of(views.size() + 1, one, run, known)));
    return views;
  }

  /** They come worst first, so that the first has the severity of all. */
  private static IssueView of(
      int number, List<Verdict.Issue> issues, RecordedRun run, Set<String> known) {
    RecordedScenario first = issues.get(0).scenario();
    return new IssueView(
        number,
        issues.get(0).severity(),
        title(Why.of(first)),
        first.offendingStep().map(RecordedStep::line).orElse(""),
        Expectation.of(first),
        Curl.of(first).orElse(""),
        Reproduce.command(first, run),
        Suspicion.of(first),
        issues.stream()
            .flatMap(issue -> issue.scenario().tags().stream())
            .map(tag -> tag.substring(1))
            .filter(known::contains)
            .distinct()
            .sorted()
            .toList(),
        issues.stream().map(Verdict.Issue::scenario).toList());
  }

  /** What happened, and not what else there was. */
  private static String title(String why) {
    int end = why.indexOf("; ");
    return end < SHORTEST ? why : why.substring(0, end);
  }

  public RecordedScenario first() {
    return scenarios.get(0);
  }
}
