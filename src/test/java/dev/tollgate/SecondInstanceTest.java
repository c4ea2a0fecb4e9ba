package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Header;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a target may run twice, scenarios that run alone have an instance to themselves. */
class SecondInstanceTest {
  private static final String ALL = "not @wrong";

  private static final Path SYSTEMS = Path.of("src/test/resources/systems");
  private static final Path SHOP = SYSTEMS.resolve("shop");

  @TempDir Path folder;
  @TempDir Path reports;

  @Test
  void scenarios_that_run_alone_have_an_instance_of_their_own_beside_the_others() {
    assertThat(run("twin", ALL)).isZero();

    assertThat(opened()).isEqualTo(2);
    assertThat(closed()).as("both are stopped in order").isEqualTo(2);
    Set<String> alone = stubs(scenario -> scenario.tags().contains("@alone"));
    Set<String> others = stubs(scenario -> !scenario.tags().contains("@alone"));
    assertThat(alone)
        .as("which price list was called")
        .hasSize(1)
        .doesNotContainAnyElementsOf(others);
    assertThat(others).as("that of a scenario tagged @last among them").hasSize(1);
  }

  @Test
  void there_is_one_instance_where_the_target_does_not_say_that_there_may_be_two() {
    assertThat(run("reference", ALL)).isZero();

    assertThat(opened()).isEqualTo(1);
  }

  @Test
  void there_is_one_instance_where_nothing_runs_beside_those_that_run_alone() {
    run("twin", "@alone and not @wrong");
    assertThat(opened()).isEqualTo(1);

    run("twin", "not @alone and not @wrong");
    assertThat(opened()).isEqualTo(1);

    run("twin", ALL, "--parallel", "1");
    assertThat(opened()).isEqualTo(1);
  }

  @Test
  void where_the_second_does_not_start_those_that_run_alone_wait_and_the_report_says_so()
      throws IOException {
    Path features = folder.resolve("features");
    Path shop = features.resolve("shop");
    Files.createDirectories(shop.resolve("targets"));
    for (String file : List.of("system.yml", "checklist.md", "orders.feature")) {
      Files.copy(SHOP.resolve(file), shop.resolve(file));
    }
    Files.createDirectory(shop.resolve("requests"));
    Files.copy(SHOP.resolve("requests/lamp.http"), shop.resolve("requests/lamp.http"));
    Files.writeString(
        shop.resolve("targets/hermit.yml"),
        Files.readString(SHOP.resolve("targets/twin.yml"))
            .replace(
                "[\"${java}\"",
                "[sh, -c, 'mkdir %s && exec \"$0\" \"$@\"', \"${java}\""
                    .formatted(folder.resolve("taken"))));

    assertThat(run(features, "hermit", ALL)).as("a sound service is not red for it").isZero();

    assertThat(opened()).isEqualTo(1);
    assertThat(texts())
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("a second instance of shop could not be had")
                    .contains("it ended on its own, with exit code 1"));
    assertThat(reports.resolve("index.html"))
        .content()
        .contains("a second instance of shop could not be had");
  }

  private int run(String target, String tags, String... options) {
    return run(SYSTEMS, target, tags, options);
  }

  private int run(Path features, String target, String tags, String... options) {
    return Tollgate.commandLine()
        .execute(
            Stream.concat(
                    Stream.of(
                        "run",
                        "--features",
                        features.toString(),
                        "--target",
                        target,
                        "--tags",
                        tags,
                        "--reports",
                        reports.toString()),
                    Stream.of(options))
                .toArray(String[]::new));
  }

  /** Where the price list was that scenarios had called. */
  private Set<String> stubs(Predicate<RecordedScenario> which) {
    return RecordReader.read(List.of(reports.resolve("record.ndjson"))).scenarios().stream()
        .filter(which)
        .flatMap(scenario -> scenario.journal().stream())
        .map(JournalEntry::seen)
        .filter(Exchange.class::isInstance)
        .map(Exchange.class::cast)
        .filter(exchange -> exchange.to().equals("price list"))
        .flatMap(exchange -> exchange.request().headers().stream())
        .filter(header -> header.name().equalsIgnoreCase("Host"))
        .map(Header::value)
        .collect(Collectors.toSet());
  }

  private long opened() {
    return texts().stream().filter("shop is open"::equals).count();
  }

  private long closed() {
    return texts().stream().filter("shop is closing, 500 of 500"::equals).count();
  }

  /** What was said in the run that belongs to no scenario. */
  private List<String> texts() {
    RecordedRun run = RecordReader.read(List.of(reports.resolve("record.ndjson")));
    return run.shared().stream()
        .map(JournalEntry::seen)
        .filter(Event.class::isInstance)
        .map(seen -> ((Event) seen).text())
        .toList();
  }
}
