package dev.tollgate.verdict;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.MeasuredPairs;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.statistics.NearestRank;
import dev.tollgate.statistics.PairComparison;
import dev.tollgate.statistics.Slowness;
import dev.tollgate.system.Percentile;
import dev.tollgate.system.Policy;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.RuleTerms;
import dev.tollgate.system.Share;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The times of a request that a scenario measured in turns on this service and on the one before,
 * and what they say.
 */
public record TimesCompared(RecordedScenario scenario, MeasuredPairs measured, Slowness slowness) {

  /**
   * All of a run, by the places of their scenarios. What failed or was cut off measured nothing.
   */
  static List<TimesCompared> of(RecordedRun run, Policy policy) {
    return run.scenarios().stream()
        .filter(scenario -> scenario.status() == ScenarioStatus.PASSED)
        .flatMap(
            scenario ->
                scenario.journal().stream()
                    .map(JournalEntry::seen)
                    .filter(Event.class::isInstance)
                    .flatMap(seen -> MeasuredPairs.in((Event) seen).stream())
                    .map(
                        measured ->
                            new TimesCompared(
                                scenario,
                                measured,
                                compared(
                                    measured,
                                    policy.of(PolicyRule.SLOWER, scenario.place().system())))))
        .toList();
  }

  private static Slowness compared(MeasuredPairs measured, RuleTerms terms) {
    Share fine = terms.fine();
    return PairComparison.of(
        measured.pairs().stream()
            .map(pair -> new PairComparison.Pair(pair.beforeMs(), pair.nowMs()))
            .toList(),
        fine == null ? 0 : fine.percent().doubleValue());
  }

  /** Whether it is slower by more than lets a release pass. */
  boolean blocks(RuleTerms terms) {
    return isOver(terms.blocks());
  }

  /** Whether it is slower by more than is no matter. */
  boolean matters(RuleTerms terms) {
    return isOver(terms.fine());
  }

  boolean cannotTell() {
    return slowness.answer() == Slowness.Answer.CANNOT_TELL;
  }

  private boolean isOver(@Nullable Share limit) {
    return limit != null
        && slowness.isSlower()
        && slowness.slowerByPercent() > limit.percent().doubleValue();
  }

  /** The median of the one before, in milliseconds; empty when nothing was measured. */
  public OptionalDouble medianBeforeMs() {
    return median(measured.pairs().stream().map(MeasuredPairs.Pair::beforeMs));
  }

  /** That of this service. */
  public OptionalDouble medianNowMs() {
    return median(measured.pairs().stream().map(MeasuredPairs.Pair::nowMs));
  }

  private static OptionalDouble median(Stream<Double> millis) {
    List<Double> sorted = millis.sorted().toList();
    return sorted.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(NearestRank.of(sorted, Percentile.P50.percent()));
  }

  /** {@code POST /orders: slower by 12 % (8 to 16) than before}. */
  public String words() {
    return "%s: %s, on %s and this one in turns, %d times each"
        .formatted(measured.request(), slowness, measured.before(), measured.pairs().size());
  }
}
