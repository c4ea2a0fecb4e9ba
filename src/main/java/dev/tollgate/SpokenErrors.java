package dev.tollgate;

import dev.tollgate.load.LoadEngineException;
import dev.tollgate.run.UnusableSelectionException;
import dev.tollgate.system.BadFileException;
import dev.tollgate.target.TargetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/**
 * Errors for people: what happened, what was found, what to do; a stack trace only where we are at
 * fault ourselves.
 */
final class SpokenErrors implements CommandLine.IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    if (e instanceof BadFileException
        || e instanceof TargetException
        || e instanceof LoadEngineException
        || e instanceof UnusableSelectionException) {
      command.getErr().println(e.getMessage());
    } else if (e instanceof IOException || e instanceof UncheckedIOException) {
      command.getErr().println("Cannot read or write: " + words(e));
    } else {
      command.getErr().println("Tollgate itself failed; please report this:");
      e.printStackTrace(command.getErr());
    }
    if (!(command.getCommand() instanceof OfFiles)) {
      command.getErr().println("No verdict: the run could not be made.");
    }
    return Tollgate.COULD_NOT_RUN;
  }

  private static String words(Throwable e) {
    Throwable cause = e.getCause();
    String own = e.getMessage() == null ? e.toString() : e.getMessage();
    return cause == null ? own : own + ": " + cause.getMessage();
  }
}
