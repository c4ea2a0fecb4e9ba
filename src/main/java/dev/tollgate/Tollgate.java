package dev.tollgate;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line. Exit codes: 0 GO, 1 NO-GO or NEEDS_WORK, 2 no run could be made, 3 NO-VERDICT,
 * 64 wrong usage.
 */
@Command(
    name = "tollgate",
    mixinStandardHelpOptions = true,
    versionProvider = Tollgate.VersionText.class,
    description = "Accepts services: runs their features, and says GO or NO-GO with the evidence.",
    subcommands = {
      RunCommand.class,
      NewCommand.class,
      LintCommand.class,
      ReportCommand.class,
      MergeCommand.class,
      GateCommand.class,
      ProveCommand.class,
      ExportCommand.class,
      BaselineCommand.class,
      StepsCommand.class,
      LoadWorkerCommand.class,
      SuiteOnTargets.class
    },
    synopsisSubcommandLabel =
        "(run | new | lint | steps | report | merge | gate | prove | export | baseline | load-worker)")
public final class Tollgate implements Callable<Integer> {
  static final int COULD_NOT_RUN = 2;
  static final int WRONG_USAGE = 64;

  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  public static void main(String[] args) {
    // What the platform would log is said by our own errors.
    LogManager.getLogManager().reset();
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Tollgate())
        .setExecutionExceptionHandler(new SpokenErrors())
        .setParameterExceptionHandler(
            (e, args) -> {
              PrintWriter err = e.getCommandLine().getErr();
              err.println(e.getMessage());
              err.println("Try: tollgate " + name(e.getCommandLine()) + "--help");
              return WRONG_USAGE;
            });
  }

  private static String name(CommandLine command) {
    return command.getParent() == null ? "" : command.getCommandName() + " ";
  }

  /** Without a command there is nothing to do but to say which there are. */
  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getErr());
    }
    return WRONG_USAGE;
  }

  static final class VersionText implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"tollgate " + Version.OF_TOLLGATE};
    }
  }
}
