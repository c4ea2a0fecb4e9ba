package dev.tollgate.load.jmeter;

/** How many threads there are, and how many of them wait for a request. */
final class FreeThreads {
  private static final int MOST = 1024;

  private int free;
  private int all;

  /**
   * @param all with how many the load begins; all of them wait
   */
  FreeThreads(int all) {
    this.all = all;
    this.free = all;
  }

  /** One begins to send; true where that was the last that waited, and one more is to come. */
  synchronized boolean taken() {
    free--;
    if (free > 0 || all >= MOST) {
      return false;
    }
    free++;
    all++;
    return true;
  }

  synchronized void back() {
    free++;
  }

  /**
   * Whether no more may come and none but the one that asks waits: then a request that is late is
   * so for want of answers.
   */
  synchronized boolean full() {
    return all >= MOST && free <= 1;
  }
}
