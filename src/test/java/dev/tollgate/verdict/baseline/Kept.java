package dev.tollgate.verdict.baseline;

import dev.tollgate.evidence.Machine;
import dev.tollgate.fixtures.FixtureRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Figures of a shop, for tests. */
final class Kept {
  private Kept() {}

  static Figures of(ScenarioFigures... scenarios) {
    return figures("r1", FixtureRecord.BEGUN, true, "3f2a", FixtureRecord.MACHINE, scenarios);
  }

  static Figures at(String id, Instant started, String commit, ScenarioFigures... scenarios) {
    return figures(id, started, true, commit, FixtureRecord.MACHINE, scenarios);
  }

  static Figures part(ScenarioFigures... scenarios) {
    return figures("r2", FixtureRecord.BEGUN, false, "3f2a", FixtureRecord.MACHINE, scenarios);
  }

  static Figures on(@Nullable Machine machine, double middle) {
    Figures bare = figures("r3", FixtureRecord.BEGUN, true, "3f2a", machine, passed(3, "Buy"));
    SystemFigures shop = bare.systems().get(0);
    return new Figures(
        bare.run(),
        List.of(
            new SystemFigures(
                "shop",
                "reference",
                "1.4.2",
                shop.items(),
                shop.features(),
                List.of(OperationFigures.of("POST /buy", latencies(middle))),
                null)));
  }

  /** As its feature read. */
  static Figures withText(String checksum, Figures run) {
    return withText("buying.feature", checksum, run);
  }

  /** The same, of a feature whose text has that checksum. */
  static Figures withText(String file, String checksum, Figures bare) {
    SystemFigures shop = bare.systems().get(0);
    return new Figures(
        bare.run(),
        List.of(
            new SystemFigures(
                shop.name(),
                shop.target(),
                shop.version(),
                shop.items(),
                shop.features(),
                shop.operations(),
                shop.stubs(),
                shop.loads(),
                new TreeMap<>(Map.of(file, checksum)))));
  }

  static ScenarioFigures passed(int line, String name) {
    return new ScenarioFigures(line, "passed", 100, name, null);
  }

  static ScenarioFigures failed(int line, String name) {
    return new ScenarioFigures(line, "failed", 100, name, null);
  }

  private static List<Double> latencies(double middle) {
    return DoubleStream.iterate(0, i -> i + 1)
        .limit(400)
        .mapToObj(i -> middle * (1 + 0.06 * Math.sin(i * 2.399963)))
        .toList();
  }

  static ScenarioFigures[] many(int count, int slow) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new ScenarioFigures(
                    i + 1, "passed", i == slow ? 2000 : 100 + i % 7, "Scenario " + i, null))
        .toArray(ScenarioFigures[]::new);
  }

  private static Figures figures(
      String id,
      Instant started,
      boolean whole,
      String commit,
      @Nullable Machine machine,
      ScenarioFigures... scenarios) {
    return new Figures(
        new RunFigures(id, started, "all", whole, "0.1.0", commit, machine),
        List.of(
            new SystemFigures(
                "shop",
                "reference",
                "1.4.2",
                new TreeMap<>(Map.of("SH-1", "proven")),
                new TreeMap<>(Map.of("buying.feature", List.of(scenarios))),
                List.of(),
                null)));
  }
}
