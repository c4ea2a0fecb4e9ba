package dev.tollgate.verdict;

import dev.tollgate.record.NotSelected;
import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.system.Checklist;
import dev.tollgate.system.Item;
import dev.tollgate.system.Policy;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.RuleTerms;
import dev.tollgate.system.ToBeWritten;
import dev.tollgate.verdict.baseline.Regression;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of each item of the run's systems whether it is proven. */
final class Coverage {
  private static final int NAMED = 3;

  private final RecordedRun run;
  private final Policy policy;
  private final Map<String, Regression> regressions;
  private final List<TimesCompared> times;

  /** What all shards of the run were to run. */
  private final Set<Place> ofShards = new HashSet<>();

  private Coverage(
      RecordedRun run,
      Policy policy,
      Map<String, Regression> regressions,
      List<TimesCompared> times) {
    this.run = run;
    this.policy = policy;
    this.regressions = regressions;
    this.times = times;
    run.shards().forEach(shard -> shard.whole().forEach(ofShards::addAll));
  }

  /**
   * Of all systems of the run.
   *
   * @param regressions by system
   * @param times what was measured in turns on this service and on the one before
   */
  static List<SystemCoverage> of(
      RecordedRun run,
      Criteria criteria,
      Map<String, Regression> regressions,
      List<TimesCompared> times) {
    Coverage coverage = new Coverage(run, criteria.policy(), regressions, times);
    return run.systems().stream()
        .map(
            system ->
                criteria
                    .checklists()
                    .of(system)
                    .map(checklist -> coverage.of(system, checklist))
                    .orElseGet(() -> new SystemCoverage(system, null, List.of())))
        .toList();
  }

  private SystemCoverage of(String system, Checklist checklist) {
    return new SystemCoverage(
        system, checklist, checklist.items().map(item -> of(item, checklist)).toList());
  }

  private ItemResult of(Item item, Checklist checklist) {
    Regression regression = regressions.get(checklist.system());
    if (checklist.comparedBy(item).isEmpty() || regression == null) {
      return byCarriers(item, checklist);
    }
    ItemResult compared = ComparedItem.of(item, regression, run);
    ItemResult carried = byCarriers(item, checklist);
    // What scenarios say besides may only make it worse.
    return carried.scenarios().isEmpty() || compared.status() == ItemStatus.FAILED
        ? compared
        : carried.status() == ItemStatus.PROVEN ? compared : carried;
  }

  private ItemResult byCarriers(Item item, Checklist checklist) {
    String tag = item.tag();
    List<RecordedScenario> carriers =
        run.scenarios().stream().filter(scenario -> scenario.tags().contains(tag)).toList();
    List<RecordedScenario> failed =
        carriers.stream().filter(scenario -> scenario.status().isFailure()).toList();
    if (!failed.isEmpty()) {
      return new ItemResult(item, ItemStatus.FAILED, failures(failed), carriers);
    }
    List<RecordedScenario> cutOff = with(carriers, ScenarioStatus.CUT_OFF, ScenarioStatus.NOT_RUN);
    if (!cutOff.isEmpty()) {
      return unproven(item, "cut off before it ended: " + places(cutOff), carriers);
    }
    List<RecordedScenario> flaky = with(carriers, ScenarioStatus.FLAKY);
    if (!flaky.isEmpty()) {
      return unproven(item, Why.FLAKY + ": " + places(flaky), carriers);
    }
    if (!with(carriers, ScenarioStatus.PASSED).isEmpty()) {
      return timed(item, checklist.system(), carriers)
          .or(
              () ->
                  LoadedItem.of(
                      item, policy.of(PolicyRule.LOAD_OVER_BUDGET, checklist.system()), carriers))
          .or(() -> ToldInVain.of(item, run.strays(), carriers))
          .orElseGet(() -> new ItemResult(item, ItemStatus.PROVEN, null, carriers));
    }
    return unproven(
        item, carriers.isEmpty() ? notCarried(item, checklist) : skipped(carriers), carriers);
  }

  /** A scenario that measures passes where it could; what it measured may say otherwise. */
  private Optional<ItemResult> timed(Item item, String system, List<RecordedScenario> carriers) {
    RuleTerms terms = policy.of(PolicyRule.SLOWER, system);
    List<TimesCompared> its =
        times.stream().filter(time -> carriers.contains(time.scenario())).toList();
    Optional<ItemResult> slower =
        its.stream()
            .filter(time -> time.blocks(terms))
            .findFirst()
            .map(time -> new ItemResult(item, ItemStatus.FAILED, time.words(), carriers));
    return slower.or(
        () ->
            its.stream()
                .filter(TimesCompared::cannotTell)
                .findFirst()
                .map(time -> unproven(item, time.words(), carriers)));
  }

  private static ItemResult unproven(Item item, String reason, List<RecordedScenario> carriers) {
    return new ItemResult(item, ItemStatus.UNPROVEN, reason, carriers);
  }

  private static String failures(List<RecordedScenario> failed) {
    RecordedScenario first = failed.get(0);
    String more = failed.size() == 1 ? "" : " (and %d more)".formatted(failed.size() - 1);
    return first.place() + ": " + Why.of(first) + more;
  }

  private static String skipped(List<RecordedScenario> carriers) {
    if (carriers.stream().allMatch(RecordedScenario::isToBeWritten)) {
      return (carriers.size() == 1 ? "its scenario is " : "its scenarios are ")
          + ToBeWritten.REASON
          + ": "
          + places(carriers);
    }
    return carriers.stream()
        .map(scenario -> scenario.reason() == null ? "nobody said why" : scenario.reason())
        .distinct()
        .collect(Collectors.joining("; ", "its scenarios were skipped: ", ""));
  }

  private String notCarried(Item item, Checklist checklist) {
    String tag = item.tag();
    List<Place> elsewhere =
        run.notSelected().stream()
            .filter(scenario -> scenario.tags().contains(tag))
            .map(NotSelected::place)
            .toList();
    if (elsewhere.isEmpty()) {
      String missing =
          run.knowsAllTags()
              ? "no scenario carries it"
              : "no scenario carries it among those selected (" + run.selection() + ")";
      return checklist.whyUnproven(item).map("no scenario yet: "::concat).orElse(missing);
    }
    String where =
        ofShards.containsAll(elsewhere)
            ? "its scenarios are in shards that are not here (%d: %s)"
            : "its scenarios were not selected (%d: %s)";
    return where.formatted(elsewhere.size(), named(elsewhere));
  }

  private static List<RecordedScenario> with(
      List<RecordedScenario> carriers, ScenarioStatus... statuses) {
    return carriers.stream()
        .filter(scenario -> List.of(statuses).contains(scenario.status()))
        .toList();
  }

  private static String places(List<RecordedScenario> scenarios) {
    return named(scenarios.stream().map(RecordedScenario::place).toList());
  }

  private static String named(List<Place> places) {
    String first =
        places.stream().limit(NAMED).map(Place::toString).collect(Collectors.joining(", "));
    return places.size() <= NAMED
        ? first
        : first + ", and %d more".formatted(places.size() - NAMED);
  }
}
