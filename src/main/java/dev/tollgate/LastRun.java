package dev.tollgate;

import dev.tollgate.evidence.Plan;
import dev.tollgate.evidence.RunEnd;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.record.Place;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.record.Shard;
import dev.tollgate.run.PlannedScenario;
import dev.tollgate.run.UnusableSelectionException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The run before, as far as its records tell what is left of it to run again. */
final class LastRun {
  private static final int NAMED = 3;

  private final Path record;
  private final RecordedRun run;
  private final RunInfo info;
  private final Plan plan;

  private final boolean stopped;

  private LastRun(Path record, RecordedRun run, RunInfo info, Plan plan, boolean stopped) {
    this.stopped = stopped;
    this.record = record;
    this.run = run;
    this.info = info;
    this.plan = plan;
  }

  /**
   * Reads it.
   *
   * @param records the oldest first
   * @throws UnusableSelectionException when they do not tell what was to be run
   */
  static LastRun of(List<Path> records) {
    RecordedRun run = RecordReader.read(records);
    Path record = records.get(records.size() - 1);
    // The one that no other runs again.
    List<Shard> last =
        run.shards().stream().filter(shard -> run.reruns().after(shard).isEmpty()).toList();
    RunInfo info = last.isEmpty() ? null : last.get(last.size() - 1).info();
    Plan plan = last.isEmpty() ? null : last.get(last.size() - 1).plan();
    if (info == null || plan == null || last.size() > 1) {
      throw new UnusableSelectionException(
          record + ": does not tell what was to be run; run all again, without --rerun");
    }
    return new LastRun(record, run, info, plan, wasStopped(last.get(0)));
  }

  /** By force or by somebody; a target that died would not have died of a rerun. */
  private static boolean wasStopped(Shard shard) {
    RunEnd end = shard.end();
    return end == null || end.how() == RunEnd.How.INTERRUPTED || shard.cut();
  }

  /**
   * Whether there is nothing more to do. A run that was stopped after its last scenario still has
   * to come to an end.
   */
  boolean isOver() {
    return left().isEmpty() && !stopped;
  }

  RunInfo info() {
    return info;
  }

  /** The name of the target file that it ran on; {@code reference} when it says none. */
  String target() {
    return info.systems().stream()
        .map(RunInfo.Accepted::target)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .findFirst()
        .orElse("reference");
  }

  /** Whether there is something left, and all of it was measured in vain. */
  boolean isOnlyMeasuredInVain() {
    return !stopped
        && left().size()
            == run.scenarios().stream().filter(RecordedScenario::isMeasuredInVain).count()
        && !left().isEmpty();
  }

  /** The places of what failed, was cut off, never began, or was measured in vain. */
  Set<Place> left() {
    return run.scenarios().stream()
        .filter(
            each ->
                each.status().isFailure()
                    || each.status() == ScenarioStatus.CUT_OFF
                    || each.status() == ScenarioStatus.NOT_RUN
                    || each.isMeasuredInVain())
        .map(RecordedScenario::place)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The same, of what the features have now.
   *
   * @throws UnusableSelectionException when something is not there any more
   */
  List<PlannedScenario> left(List<PlannedScenario> all) {
    Set<Place> gone = left();
    List<PlannedScenario> found =
        all.stream().filter(each -> gone.contains(Place.of(each.toString()))).toList();
    found.forEach(each -> gone.remove(Place.of(each.toString())));
    if (!gone.isEmpty()) {
      throw new UnusableSelectionException(
          "%s: what is left of it to run is not there any more: %s%s; the features have changed, so run all again, without --rerun"
              .formatted(
                  record,
                  gone.stream().limit(NAMED).map(Place::toString).collect(Collectors.joining(", ")),
                  gone.size() > NAMED ? " and " + (gone.size() - NAMED) + " more" : ""));
    }
    return found;
  }

  /**
   * That target is the one that it ran on.
   *
   * @throws UnusableSelectionException when it is another
   */
  void requireTarget(String asked) {
    if (!asked.equals(target())) {
      throw new UnusableSelectionException(
          "%s: that run was on target %s, and --rerun was asked for %s: what failed on one says nothing of another; leave out --target, or run all without --rerun"
              .formatted(record, target(), asked));
    }
  }

  /** What runs again is a part of what this was a part of. */
  Undertaking rerunOf(List<PlannedScenario> left) {
    return new Undertaking(left, plan.shard(), plan.whole(), info.name(), info.id(), true);
  }
}
