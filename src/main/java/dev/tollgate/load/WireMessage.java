package dev.tollgate.load;

/** What Tollgate and a load worker say to each other; times are of the worker's own clock. */
public sealed interface WireMessage {
  /**
   * The first that a worker says.
   *
   * @param key proves that it was called by this load
   * @param version of Tollgate and of what is behind it
   */
  record Hello(String key, String version) implements WireMessage {}

  /**
   * What a worker is to run.
   *
   * @param index which of the workers it is, from 0
   * @param of how many there are
   * @param reached whether Tollgate reaches the target: then the worker has to as well
   */
  record Share(LoadPlan plan, int index, int of, boolean reached) implements WireMessage {}

  /** The load begins after so long. */
  record Go(long leadNanos) implements WireMessage {}

  /**
   * A request to be sent.
   *
   * @param due after the load's begin, in nanoseconds; 0 where users ask
   */
  record Asked(long number, long due, LoadRequest request) implements WireMessage {}

  /** There are no more requests to come. */
  record NoMore() implements WireMessage {}

  /**
   * What became of a request.
   *
   * @param took its latency, in nanoseconds: from when it was due, or was sent by a user
   * @param sentAgo how long before this it was sent
   */
  record Answered(long number, long took, long sentAgo, LoadAnswer answer) implements WireMessage {}

  /** The worker is still there. */
  record Pulse() implements WireMessage {}

  /**
   * The last that a worker says.
   *
   * @param lag its own, as a histogram in text
   * @param together how many requests it had under way at most
   * @param processorMs the processor's time that it took
   * @param trouble why it could not do all of it; empty when it did
   */
  record Over(String lag, int together, long processorMs, String trouble) implements WireMessage {}
}
