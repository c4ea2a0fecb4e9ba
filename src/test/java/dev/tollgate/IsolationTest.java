package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern KEY = Pattern.compile("\"idempotencyKey\"\\s*:\\s*\"([^\"]+)\"");

  @TempDir Path folder;

  @Test
  void eightAtATimeInAnyOrderGiveTheSameAsOneAtATime() {
    Map<String, String> oneByOne = run("one", "--parallel", "1");

    assertThat(oneByOne).hasSizeGreaterThan(130);
    assertSame(oneByOne, run("eight", "--parallel", "8"));
    assertSame(oneByOne, run("shuffled", "--parallel", "8", "--random", "4711"));
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

  /** What came late is asked for again with the same key; how often, is the machine's doing. */
  private static boolean isFirst(Exchange call, Set<String> keys) {
    String body = call.request().body().text();
    Matcher key = KEY.matcher(body == null ? "" : body);
    return !key.find() || keys.add(call.to() + " " + key.group(1));
  }

  private static String seen(RecordedScenario scenario) {
    Set<String> keys = new HashSet<>();
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
            .filter(x -> isFirst(x, keys))
            .map(x -> x.to() + " " + x.request().method() + " " + x.outcome() + " " + x.status())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return scenario.status() + " " + exchanges;
  }
}
