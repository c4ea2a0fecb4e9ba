package dev.tollgate;

import dev.tollgate.run.UnusableSelectionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    description =
        "Makes Cucumber's own HTML or JSON report, or Allure's results, from a kept record.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it is written", "2:it could not be made", "64:wrong usage"})
final class ExportCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FORMAT", description = "html, json or allure.")
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
      description =
          "Where it goes; for allure a folder (cucumber.html, cucumber.json or allure-results"
              + " beside the record).")
  private @Nullable Path to;

  @Override
  public Integer call() throws IOException {
    Export export = export();
    if (!Files.isRegularFile(record)) {
      throw new UnusableSelectionException(
          record + ": no such record; a run writes one: tollgate run");
    }
    Path place = Objects.requireNonNullElse(to, record.resolveSibling(export.fileName()));
    if (Files.exists(place) && Files.isSameFile(place, record)) {
      throw new UnusableSelectionException(
          place + ": that is the record itself, which is kept; name another with --to");
    }
    List<String> said = export.write(record, place);
    System.out.println(export.fileName() + ": " + place);
    said.forEach(line -> System.out.println("  " + line));
    KeptRecords.besides(record)
        .ifPresent(
            others ->
                System.out.println(
                    "  it ran again a part of what " + others + " has: export that as well"));
    return 0;
  }

  private Export export() {
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "html" -> CucumberReport.HTML;
      case "json" -> CucumberReport.JSON;
      case "allure" -> new AllureExport();
      default ->
          throw new UnusableSelectionException(
              format + ": no such format; there are html, json and allure");
    };
  }
}
