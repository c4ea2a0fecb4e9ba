package dev.tollgate.verdict.baseline;

import dev.tollgate.record.Place;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A scenario in a baseline and in a run. The two are the same one by feature, name and example:
 * where it stands in its file may have changed.
 *
 * @param was null when it is new
 * @param wasAt where it stood; null when it is new
 * @param is null when it is gone
 * @param isAt where it stands; null when it is gone
 */
public record ScenarioChange(
    Kind kind,
    @Nullable Place wasAt,
    @Nullable ScenarioFigures was,
    @Nullable Place isAt,
    @Nullable ScenarioFigures is) {

  /** What became of it. */
  public enum Kind {
    /** It passed, and fails. */
    BROKE,
    /** It failed, and passes. */
    MENDED,
    /** It passed both times, and took so much longer as no other did. */
    SLOWER,
    /** The baseline does not have it. */
    NEW,
    /** The run's features do not have it any more. */
    GONE,
    /** It passed, and this run did not run it to its end. */
    NOT_RUN,
    /** Nothing to tell of. */
    SAME;

    /** As every output spells it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Where it stands, or where it stood when it is gone. */
  public Place place() {
    Place at = isAt == null ? wasAt : isAt;
    if (at == null) {
      throw new IllegalStateException("A scenario is in the baseline or in the run");
    }
    return at;
  }

  /** Its name, with its example where the name alone is not enough. */
  public String name() {
    ScenarioFigures either = is == null ? was : is;
    if (either == null) {
      throw new IllegalStateException("A scenario is in the baseline or in the run");
    }
    return either.example() == null ? either.name() : either.name() + " | " + either.example();
  }

  ScenarioChange as(Kind other) {
    return new ScenarioChange(other, wasAt, was, isAt, is);
  }
}
