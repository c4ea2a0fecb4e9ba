package dev.tollgate.verdict.baseline;

import org.jspecify.annotations.Nullable;

/**
 * What the figures of other runs say of a system in this run.
 *
 * @param baseline beside its baseline; null when none is kept
 * @param last beside the run before it on the same target; null when none is on file
 * @param flakiness over the history and this run
 */
public record Regression(
    String system, @Nullable Comparison baseline, @Nullable Comparison last, Flakiness flakiness) {

  /**
   * A function of these.
   *
   * @param run the figures of the run that is judged
   * @param history what is on file, earlier and later than the run; only earlier counts
   */
  public static Regression of(Figures run, Baselines baselines, History history, String system) {
    History before = history.before(run.run());
    return new Regression(
        system,
        baselines.of(system).flatMap(kept -> Comparison.of(kept, run, system)).orElse(null),
        run.of(system)
            .flatMap(its -> before.last(system, its.target(), run.run().whole()))
            .flatMap(last -> Comparison.of(last, run, system))
            .orElse(null),
        Flakiness.of(run, before, system));
  }
}
