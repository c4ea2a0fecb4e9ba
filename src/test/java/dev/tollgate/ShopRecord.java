package dev.tollgate;

import dev.tollgate.verdict.Criteria;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The record of a real run, of a real service. */
public record ShopRecord(List<String> lines, Criteria criteria) {
  private static final Path SYSTEMS = Path.of("src/test/resources/systems");

  /** Runs all that is right of the shop. */
  public static ShopRecord ofThisProcess() {
    try {
      Path reports = Files.createTempDirectory("tollgate-corpus");
      int exit =
          Tollgate.commandLine()
              .execute(
                  "run",
                  "--features",
                  SYSTEMS.toString(),
                  "--tags",
                  "not @wrong",
                  "--reports",
                  reports.toString());
      if (exit != 0) {
        throw new AssertionError("The shop is good, and its run exits with " + exit);
      }
      return new ShopRecord(
          Files.readAllLines(reports.resolve("record.ndjson")), Criteria.read(SYSTEMS, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
