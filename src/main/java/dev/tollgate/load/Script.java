package dev.tollgate.load;

import org.jspecify.annotations.Nullable;

/** What a load sends, and what it makes of what comes back; asked by many threads at once. */
public interface Script {
  /**
   * The request that is to be sent next.
   *
   * @param kind one of the plan's
   * @param number counts all requests of the load from 0
   */
  LoadRequest request(String kind, long number);

  /**
   * One was sent later than it was made, by an engine that makes them beforehand; told before its
   * answer is looked at.
   *
   * @param nanosAgo how long ago that was
   */
  default void sent(long number, long nanosAgo) {}

  /**
   * Looks at what became of it.
   *
   * @return what is wrong with it; null when nothing is
   */
  @Nullable Wrong look(String kind, long number, LoadAnswer answer);

  /**
   * A request that went wrong.
   *
   * @param what in words that are the same for all that went wrong in this way
   * @param sample what came, masked
   */
  record Wrong(String what, String sample) {}
}
