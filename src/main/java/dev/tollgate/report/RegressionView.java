package dev.tollgate.report;

import dev.tollgate.record.Place;
import dev.tollgate.verdict.baseline.Comparison;
import dev.tollgate.verdict.baseline.Comparison.OperationChange;
import dev.tollgate.verdict.baseline.LoadChange;
import dev.tollgate.verdict.baseline.Regression;
import dev.tollgate.verdict.baseline.RunFigures;
import dev.tollgate.verdict.baseline.ScenarioChange;
import dev.tollgate.verdict.baseline.ScenarioChange.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A system in this run beside its baseline.
 *
 * @param beside which run is the baseline, in words
 * @param summary how many scenarios became what, in words
 * @param groups what became of scenarios, those kinds alone that there are
 * @param operations each of the run
 * @param loads each of the run
 */
public record RegressionView(
    String beside,
    String summary,
    List<Group> groups,
    List<OperationChange> operations,
    List<LoadChange> loads) {
  private static final int MOST = 20;

  private static final List<Kind> TOLD =
      List.of(Kind.BROKE, Kind.SLOWER, Kind.GONE, Kind.NOT_RUN, Kind.MENDED, Kind.NEW);

  public RegressionView {
    groups = List.copyOf(groups);
    operations = List.copyOf(operations);
  }

  /**
   * Scenarios of which the same became.
   *
   * @param more how many there are besides those listed
   */
  public record Group(String title, String tone, List<Row> rows, int more) {}

  /**
   * One of them.
   *
   * @param link to it in this page; null where it is not in it
   * @param note what was and what is, in words
   */
  public record Row(String name, Place place, @Nullable String link, String note) {}

  /** Null where there is no baseline. */
  static @Nullable RegressionView of(@Nullable Regression regression, Anchors anchors) {
    Comparison comparison = regression == null ? null : regression.baseline();
    return comparison == null
        ? null
        : new RegressionView(
            beside(comparison),
            counts(comparison),
            TOLD.stream()
                .filter(kind -> !comparison.of(kind).isEmpty())
                .map(kind -> group(kind, comparison.of(kind), anchors))
                .toList(),
            comparison.operations(),
            comparison.loads());
  }

  private static String beside(Comparison comparison) {
    RunFigures run = comparison.baseline();
    return Stream.of(
            "run " + run.id(),
            run.started() == null ? "start not recorded" : Utc.of(run.started()),
            comparison.age().map(age -> age.toDays() + " days before this run").orElse(""),
            "target " + comparison.was().target(),
            comparison.was().version() == null
                ? "version not known"
                : "version " + comparison.was().version(),
            "by Tollgate "
                + run.tollgate()
                + (run.commit() == null ? "" : ", commit " + run.commit()),
            run.machine() == null ? "machine not recorded" : "on " + run.machine())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** {@code 1 broke, 2 mended, 3 new}; what there is none of is not named. */
  static String counts(Comparison comparison) {
    String told =
        TOLD.stream()
            .filter(kind -> !comparison.of(kind).isEmpty())
            .map(kind -> comparison.of(kind).size() + " " + kind.word())
            .collect(Collectors.joining(", "));
    long same = comparison.of(Kind.SAME).size();
    return told.isEmpty() ? "no scenario changed" : told + ", " + same + " as they were";
  }

  private static Group group(Kind kind, List<ScenarioChange> all, Anchors anchors) {
    return new Group(
        capital(kind.word()) + ": " + all.size(),
        switch (kind) {
          case BROKE -> "bad";
          case SLOWER, GONE, NOT_RUN -> "warn";
          default -> "good";
        },
        all.stream().limit(MOST).map(each -> row(kind, each, anchors)).toList(),
        Math.max(0, all.size() - MOST));
  }

  private static Row row(Kind kind, ScenarioChange change, Anchors anchors) {
    Place at = change.isAt();
    return new Row(
        change.name(), change.place(), at == null ? null : anchors.of(at), note(kind, change));
  }

  private static String note(Kind kind, ScenarioChange change) {
    String was = change.was() == null ? "not there" : change.was().status();
    String is = change.is() == null ? "not in this run" : change.is().status();
    return kind == Kind.SLOWER && change.was() != null && change.is() != null
        ? Durations.millis((double) change.was().ms())
            + ", now "
            + Durations.millis((double) change.is().ms())
        : was + ", now " + is;
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
