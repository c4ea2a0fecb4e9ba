package dev.tollgate.load.jmeter;

/** What one thread does in turns. */
interface Turns {
  /**
   * Does the next.
   *
   * @return whether there is more to do
   */
  boolean next() throws InterruptedException;
}
