package dev.tollgate;

import dev.tollgate.record.CucumberMessages;
import dev.tollgate.run.UnusableSelectionException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands a kept record to other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Makes Cucumber's own HTML or JSON report from a kept record.")
final class ExportCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FORMAT", description = "html or json.")
  private String format = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RECORD",
      defaultValue = "reports/record.ndjson",
      description = "The record (${DEFAULT-VALUE}).")
  private Path record = Path.of("reports", "record.ndjson");

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where it goes (cucumber.html or cucumber.json beside the record).")
  private @Nullable Path to;

  @Override
  public Integer call() throws IOException {
    CucumberReport report = report();
    if (!Files.isRegularFile(record)) {
      throw new UnusableSelectionException(
          record + ": no such record; a run writes one: tollgate run");
    }
    Path file = Objects.requireNonNullElse(to, record.resolveSibling(report.file()));
    if (Files.exists(file) && Files.isSameFile(file, record)) {
      throw new UnusableSelectionException(
          file + ": that is the record itself, which is kept; name another file with --to");
    }
    // Beside it first, so that one from before stays whole until there is another.
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
    CucumberMessages.Missing missing;
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        missing = report.write(record, out);
      }
      if (missing.all()) {
        throw new UnusableSelectionException(
            record + ": is no record of a run; name a record.ndjson that tollgate run has left");
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    System.out.println(report.file() + ": " + file);
    if (missing.lines() > 0) {
      System.out.println(
          "  lines of the record that cannot be read, and are missing: " + missing.lines());
    }
    if (missing.end()) {
      System.out.println("  the run was cut off: scenarios that it did not come to are missing");
    }
    return 0;
  }

  private CucumberReport report() {
    try {
      return CucumberReport.valueOf(format.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UnusableSelectionException(format + ": no such format; there are html and json");
    }
  }
}
