package dev.tollgate.load;

import dev.tollgate.evidence.Load.Model;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A load that is to be run.
 *
 * @param phases in their order, at least one
 * @param kinds of requests, at least one
 * @param most how many requests there are in all; whatever is left of the phases then is left out
 * @param patience how long an answer is waited for, and how long the load may last beyond its
 *     phases
 */
public record LoadPlan(
    URI address, Model model, List<Phase> phases, List<Kind> kinds, long most, Duration patience) {
  /** For {@link #most} where time alone says when it is over. */
  public static final long ANY = Long.MAX_VALUE;

  public LoadPlan {
    phases = List.copyOf(phases);
    kinds = List.copyOf(kinds);
  }

  /**
   * A part of it.
   *
   * @param from users, or requests per second, at its begin
   * @param to the same at its end; in between they change evenly
   */
  public record Phase(String name, Duration lasts, double from, double to) {
    double seconds() {
      return lasts.toNanos() / 1e9;
    }
  }

  /**
   * A kind of request.
   *
   * @param weight how many of it come for each one of weight 1
   */
  public record Kind(String name, int weight) {}

  /** How long its phases last. */
  public double seconds() {
    return phases.stream().mapToDouble(Phase::seconds).sum();
  }

  /** How many users, or requests per second, there are to be after so many seconds. */
  public double level(double atSeconds) {
    double begun = 0;
    for (Phase phase : phases) {
      if (atSeconds < begun + phase.seconds()) {
        return phase.from() + (phase.to() - phase.from()) * (atSeconds - begun) / phase.seconds();
      }
      begun += phase.seconds();
    }
    return 0;
  }

  /** The name of the phase that goes on after so many seconds. */
  String phase(double atSeconds) {
    double begun = 0;
    for (Phase phase : phases) {
      begun += phase.seconds();
      if (atSeconds < begun) {
        return phase.name();
      }
    }
    return "waiting for the last answers";
  }
}
