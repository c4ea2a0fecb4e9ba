package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scenarios are islands: beside seven others, and in any order, each sees what it sees by itself.
 */
class IsolationTest {
  /** Those whose scenarios have the most to take from each other. */
  private static final List<String> FEATURES =
      Stream.of("integration-flow", "authentication-and-authorization", "credits", "end-to-end")
          .map(name -> "features/create-products/" + name + ".feature")
          .toList();

  @TempDir Path folder;

  @Test
  void eightAtATimeInAnyOrderGiveTheSameAsOneAtATime() {
    Map<String, String> oneByOne = run("one", "--parallel", "1");

    assertThat(oneByOne).hasSizeGreaterThan(130);
    assertSame(oneByOne, run("eight", "--parallel", "8"));
    assertSame(oneByOne, run("shuffled", "--parallel", "8", "--random", "4711"));
    assertSame(oneByOne, run("otherwise", "--parallel", "8", "--random", "42"));
  }

  private static void assertSame(Map<String, String> expected, Map<String, String> seen) {
    assertThat(seen.keySet()).isEqualTo(expected.keySet());
    assertThat(seen.entrySet().stream().filter(e -> !e.getValue().equals(expected.get(e.getKey()))))
        .as("what differs from %s", expected)
        .isEmpty();
  }

  /** By scenario its status, and what went over the wire in it. */
  private Map<String, String> run(String name, String... options) {
    Path reports = folder.resolve(name);
    Console.run(
        Stream.of(List.of("run", "--reports", reports.toString()), List.of(options), FEATURES)
            .flatMap(List::stream)
            .toArray(String[]::new));
    RecordedRun run = RecordReader.read(List.of(reports.resolve("record.ndjson")));
    assertThat(run.strays()).isEmpty();
    return run.scenarios().stream()
        .collect(
            Collectors.toMap(
                s -> s.place().toString(), IsolationTest::seen, (a, b) -> a, TreeMap::new));
  }

  private static String seen(RecordedScenario scenario) {
    Map<String, Long> exchanges =
        scenario.journal().stream()
            .map(JournalEntry::seen)
            .filter(Exchange.class::isInstance)
            .map(Exchange.class::cast)
            // A fetch of the keys belongs to whoever comes first after they ran out, or after an
            // instance has begun; one that fails belongs to who told the issuer to.
            .filter(x -> !x.to().equals("token issuer") || x.status() != 200)
            // Which of the racing requests are refused at the check, and which at the charge, is
            // the race.
            .filter(
                x -> x.side() == Exchange.Side.CALLER || !scenario.tags().contains("@CP-CRED-10"))
            .map(x -> x.to() + " " + x.request().method() + " " + x.outcome() + " " + x.status())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return scenario.status() + " " + exchanges;
  }
}
