package dev.tollgate.verdict;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.Shard;
import dev.tollgate.system.Item;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.RuleTerms;
import dev.tollgate.system.Severity;
import dev.tollgate.verdict.baseline.Regression;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules judge by. */
final class Grounds {
  private final RecordedRun run;
  private final Criteria criteria;
  private final List<SystemCoverage> systems;
  private final Map<String, Regression> regressions;
  private final List<TimesCompared> times;
  private final List<Place> notShown;
  private final Map<String, Item> items;

  Grounds(
      RecordedRun run,
      Criteria criteria,
      List<SystemCoverage> systems,
      Map<String, Regression> regressions,
      List<TimesCompared> times,
      List<Place> notShown) {
    this.times = List.copyOf(times);
    this.regressions = Map.copyOf(regressions);
    this.criteria = criteria;
    this.notShown = List.copyOf(notShown);
    this.run = run;
    this.systems = systems;
    this.items =
        criteria.checklists().all().stream()
            .flatMap(checklist -> checklist.items())
            .collect(Collectors.toMap(Item::tag, Function.identity()));
  }

  RecordedRun run() {
    return run;
  }

  Criteria criteria() {
    return criteria;
  }

  /** What the policy says of a rule for that system. */
  RuleTerms terms(PolicyRule rule, String system) {
    return criteria.policy().of(rule, system);
  }

  /** The best decision that is left where the rule finds something of that severity. */
  Decision decision(PolicyRule rule, String system, Severity severity) {
    return Decision.of(terms(rule, system).of(severity));
  }

  /** The same where it finds something in each of these; they may be of several systems. */
  Decision decision(PolicyRule rule, List<Place> places, Severity severity) {
    return places.stream()
        .map(place -> decision(rule, place.system(), severity))
        .max(Comparator.naturalOrder())
        .orElseGet(() -> decision(rule, "", severity));
  }

  /** What was measured in turns on this service and on the one before. */
  List<TimesCompared> timesCompared() {
    return times;
  }

  /** The scenarios that the page does not have; empty while nobody has looked. */
  List<Place> notShown() {
    return notShown;
  }

  /** Which shard is meant; empty when there is only one, which needs no name. */
  String prefix(Shard shard) {
    return run.shards().size() == 1 ? "" : shard.file() + ": ";
  }

  List<SystemCoverage> systems() {
    return systems;
  }

  /** What the figures of other runs say of a system of the run. */
  Optional<Regression> regression(String system) {
    return Optional.ofNullable(regressions.get(system));
  }

  Stream<ItemResult> items() {
    return systems.stream().flatMap(system -> system.items().stream());
  }

  boolean knows(String tag) {
    return items.containsKey(tag);
  }

  /** The ids of the items that the scenario carries. */
  List<String> itemsOf(RecordedScenario scenario) {
    return scenario.tags().stream().filter(this::knows).map(tag -> tag.substring(1)).toList();
  }

  /** That of the worst item that it carries; high when it carries none. */
  Severity severityOf(RecordedScenario scenario) {
    return scenario.tags().stream()
        .map(items::get)
        .filter(Objects::nonNull)
        .map(Item::severity)
        .min(Comparator.naturalOrder())
        .orElse(Severity.HIGH);
  }
}
