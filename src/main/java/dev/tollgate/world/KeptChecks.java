package dev.tollgate.world;

import dev.tollgate.evidence.Journal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What has been checked and has to hold to the end of a scenario. */
final class KeptChecks {
  /** So long nothing may come any more before the checks are made again. */
  private static final long QUIET_MILLIS = 100;

  private static final int QUIET_TRIES = 10;

  private final List<Runnable> checks = new CopyOnWriteArrayList<>();

  void add(Runnable check) {
    checks.add(check);
  }

  void clear() {
    checks.clear();
  }

  /**
   * Makes them again once nothing has come for a moment.
   *
   * @param asked whether anything was asked of the system: else nothing can come
   */
  void checkAgain(Journal journal, boolean asked) throws InterruptedException {
    boolean quiet = !asked;
    for (int i = 0; i < QUIET_TRIES && !quiet; i++) {
      int seen = journal.exchanges().size();
      quiet = !journal.await(() -> journal.exchanges().size() > seen, QUIET_MILLIS);
    }
    checks.forEach(Runnable::run);
  }
}
