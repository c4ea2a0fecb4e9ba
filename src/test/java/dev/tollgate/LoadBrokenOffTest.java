package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Load;
import dev.tollgate.evidence.Load.Reading;
import dev.tollgate.load.EmbeddedEngine;
import dev.tollgate.load.LoadEngine;
import dev.tollgate.load.LoadEngineException;
import dev.tollgate.load.LoadPlan;
import dev.tollgate.load.Measured;
import dev.tollgate.load.Script;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.system.SystemFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that is gone before the load is over says nothing about the service. */
class LoadBrokenOffTest {
  private static final Path SYSTEMS = Path.of("src/test/resources/loads");

  @TempDir Path dir;
  @TempDir Path reports;

  /** Sends all of it, and cannot say what came. */
  private static final class Lost implements LoadEngine {
    private final LoadEngine sending = new EmbeddedEngine();

    @Override
    public Load.@Nullable Engine named() {
      return sending.named();
    }

    @Override
    public Measured run(
        LoadPlan plan,
        Script script,
        Supplier<Optional<Reading>> readings,
        Consumer<Progress> progress)
        throws InterruptedException {
      Measured unused = sending.run(plan, script, readings, progress);
      throw new LoadEngineException("the worker is gone");
    }
  }

  @Test
  void the_scenario_is_skipped_with_the_reason_and_nothing_of_it_is_checked() throws Exception {
    Path systems = aShopWhoseContractDoesNotHold();
    SystemFolder shop = new SystemFolder(systems.resolve("shop"));
    Path feature = shop.path().resolve("loads.feature");

    int code = new EngineRun(new Lost(), reports).run(shop, feature.toString());

    assertThat(code).isEqualTo(1);
    List<RecordedScenario> scenarios = new SystemsRun(systems.toString(), reports).scenarios();
    assertThat(scenarios)
        .hasSize(1)
        .allSatisfy(
            scenario -> {
              assertThat(scenario.status()).isEqualTo(ScenarioStatus.SKIPPED);
              assertThat(scenario.reason())
                  .isEqualTo("nobody can tell, as the load broke off: the worker is gone");
              assertThat(notes(scenario))
                  .contains("invariants and what has to hold to the end are not checked");
            });
  }

  /** Whoever checks its invariants finds one that is broken. */
  private Path aShopWhoseContractDoesNotHold() throws IOException {
    Path systems = dir.resolve("features");
    try (Stream<Path> files = Files.walk(SYSTEMS)) {
      for (Path file :
          files.filter(Files::isRegularFile).filter(f -> !f.endsWith("wrong.feature")).toList()) {
        Path copy = systems.resolve(SYSTEMS.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path shop = systems.resolve("shop");
    Files.writeString(
        shop.resolve("openapi.yml"),
        "openapi: 3.0.3\npaths: {/echo: {post: {responses: {'418': {description: none}}}}}\n");
    Files.writeString(
        shop.resolve("system.yml"),
        "contract: openapi.yml\ninvariants:\n  published: {says: As published, check: contract}\n",
        StandardOpenOption.APPEND);
    Files.writeString(
        shop.resolve("loads.feature"),
        """
        Feature: Loads

          @SH-PERF-1 @timed
          Scenario: One request, and then many
            When the caller sends POST "/echo" with the body:
              \"""
              {}
              \"""
            And the profile "steady" runs
            Then every answer is as it should be
        """);
    return systems;
  }

  private static List<String> notes(RecordedScenario scenario) {
    return scenario.journal().stream()
        .map(JournalEntry::seen)
        .filter(Event.class::isInstance)
        .map(seen -> ((Event) seen).text())
        .toList();
  }
}
