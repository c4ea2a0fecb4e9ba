package dev.tollgate;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Keeps the figures of a good run, and compares others with them. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    description =
        "Keeps the figures of a good run beside its features, and compares others with them.",
    subcommands = {KeepBaseline.class, ShowBaseline.class, CompareWithBaseline.class},
    synopsisSubcommandLabel = "(keep | show | compare)",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; for compare: nothing broke, is gone or got slower",
      "1:compare: a scenario broke or is gone, or something got slower",
      "2:it could not be done: a bad file, or a run that is no good as a baseline",
      "3:compare: nothing broke, and not all of it could be compared",
      "64:wrong usage"
    })
final class BaselineCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getErr());
    }
    return Tollgate.WRONG_USAGE;
  }
}
