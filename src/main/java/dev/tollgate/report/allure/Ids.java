package dev.tollgate.report.allure;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What Allure knows a result by. All of it is derived from names, so that a record gives the same
 * ids again.
 *
 * @param run the run's id
 * @param name what the test is called in every run; distinct within one
 */
record Ids(String run, String name) {
  /** This result's own. */
  String result() {
    return of(run + '\n' + name);
  }

  /** The same in every run: what its history hangs on. */
  String history() {
    return of(name);
  }

  String attachment(int number) {
    return of(run + '\n' + name + '\n' + number);
  }

  private static String of(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
