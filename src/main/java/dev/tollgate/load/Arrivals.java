package dev.tollgate.load;

import java.util.List;

/** When the requests of a load that comes at a rate are due: evenly, and the same every time. */
final class Arrivals {
  private final List<LoadPlan.Phase> phases;

  Arrivals(List<LoadPlan.Phase> phases) {
    this.phases = phases;
  }

  /** How many there are in all. */
  long count() {
    return (long) Math.floor(phases.stream().mapToDouble(Arrivals::within).sum() + 1e-9);
  }

  /** How many come within a phase, as far as it goes. */
  private static double within(LoadPlan.Phase phase) {
    return (phase.from() + phase.to()) / 2 * phase.seconds();
  }

  /**
   * When one is due, in nanoseconds after the load's begin. The first comes half its distance after
   * the begin, so that a rate of 10 means ten in the first second, and none at its edge.
   *
   * @param number from 0, below {@link #count}
   */
  long due(long number) {
    double wanted = number + 0.5;
    double begun = 0;
    for (LoadPlan.Phase phase : phases) {
      double within = within(phase);
      if (wanted <= within) {
        return (long) ((begun + seconds(phase, wanted)) * 1e9);
      }
      wanted -= within;
      begun += phase.seconds();
    }
    return (long) (begun * 1e9);
  }

  /** After how much of a phase so many have come: from·t + (to − from)·t²/2T = wanted. */
  private static double seconds(LoadPlan.Phase phase, double wanted) {
    double slope = (phase.to() - phase.from()) / phase.seconds();
    if (Math.abs(slope) < 1e-9) {
      return wanted / phase.from();
    }
    double root = Math.sqrt(Math.max(0, phase.from() * phase.from() + 2 * slope * wanted));
    return (root - phase.from()) / slope;
  }
}
