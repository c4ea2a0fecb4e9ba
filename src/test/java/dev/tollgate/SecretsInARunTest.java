package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.secrets.Plantation;
import dev.tollgate.secrets.Planted;
import dev.tollgate.secrets.Scanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Secrets of every kind, written in every way, in every place of a run: none is left anywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsInARunTest {
  private static final long SEED = 20261121;

  private final Plantation plantation = new Plantation(SEED);
  private Path folder = Path.of("");
  private Map<String, String> left = Map.of();

  @BeforeAll
  void run(@TempDir Path made) throws IOException {
    folder = made;
    Path features = folder.resolve("features");
    plantation.write(features, OrdinaryValues.json(), OrdinaryValues.lines());
    Console said =
        Console.run("run", "--features", features.toString(), "--reports", reports().toString());
    left = files();
    left.put("the terminal", said.all());
  }

  @Test
  void every_secret_was_met() {
    assertThat(plantation.all()).hasSizeGreaterThanOrEqualTo(500);
    Set<String> met =
        new Scanner(plantation.all().stream().map(Planted::witness).toList())
            .found(left.getOrDefault("record.ndjson", ""));

    assertThat(plantation.all()).allMatch(planted -> met.contains(planted.witness()));
  }

  @Test
  void no_secret_is_in_any_file_of_the_report_nor_on_the_terminal() {
    Scanner scanner = new Scanner(plantation.all().stream().map(Planted::value).toList());
    Map<String, Planted> byValue =
        plantation.all().stream().collect(Collectors.toMap(Planted::value, it -> it));
    Set<String> leaks = new TreeSet<>();
    left.forEach(
        (file, text) ->
            scanner.found(text).forEach(value -> leaks.add(file + ": " + byValue.get(value))));

    assertThat(left).hasSizeGreaterThanOrEqualTo(6);
    assertThat(leaks).isEmpty();
  }

  @Test
  void what_is_ordinary_stays_as_it_is_to_the_letter() {
    assertThat(OrdinaryValues.all()).hasSizeGreaterThanOrEqualTo(60);
    RecordedRun run = RecordReader.read(List.of(reports().resolve("record.ndjson")));

    assertThat(
            run.scenarios().stream()
                .flatMap(scenario -> scenario.journal().stream())
                .map(JournalEntry::seen)
                .filter(Exchange.class::isInstance)
                .map(Exchange.class::cast)
                .filter(exchange -> exchange.request().uri().equals("/ordinary"))
                .map(Exchange::response)
                .map(response -> response == null ? null : response.body().text()))
        .containsExactly(OrdinaryValues.json());
    assertThat(
            Stream.concat(
                    run.shared().stream(),
                    run.scenarios().stream().flatMap(s -> s.journal().stream()))
                .map(JournalEntry::seen)
                .filter(Event.class::isInstance)
                .map(seen -> ((Event) seen).text()))
        .containsAll(OrdinaryValues.lines());
  }

  private Path reports() {
    return folder.resolve("reports");
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(reports())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(reports().relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
