package dev.tollgate;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Makes the report again from kept records. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Makes the report again from a kept record.")
final class ReportCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
