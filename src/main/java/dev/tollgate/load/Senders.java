package dev.tollgate.load;

import dev.tollgate.statistics.LatencyHistogram;
import java.util.List;

/** Those that send the requests of a load: threads of this process, or what talks to others. */
interface Senders {
  void start();

  /** The threads that there are by now. */
  List<Thread> threads();

  /** Looks whether all that send are still there; now and then. */
  default void look() {}

  /** Breaks off what goes on elsewhere. */
  default void end() {}

  /** What other processes say of themselves, once all have ended. */
  default Elsewhere elsewhere() {
    return Elsewhere.NOTHING;
  }

  /**
   * What was measured of the processes that send where this one does not.
   *
   * @param together how many requests they had under way at most
   */
  record Elsewhere(LatencyHistogram lag, int together, long processorMs) {
    static final Elsewhere NOTHING = new Elsewhere(LatencyHistogram.empty(), 0, 0);

    /** Both: of requests under way no more than the sum, as nobody saw both at one moment. */
    Elsewhere and(Elsewhere other) {
      LatencyHistogram both = LatencyHistogram.empty();
      both.add(lag);
      both.add(other.lag);
      return new Elsewhere(both, together + other.together, processorMs + other.processorMs);
    }
  }
}
