package dev.tollgate.report;

import dev.tollgate.verdict.ItemResult;
import dev.tollgate.verdict.ItemStatus;
import dev.tollgate.verdict.TimesCompared;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A system in {@code report.json}. */
record SystemJson(
    String name,
    String target,
    List<Item> items,
    List<Latency> latencies,
    List<Left> suspended,
    String title,
    List<Version> versions,
    List<Section> sections,
    @Nullable Flow flow,
    List<Path> paths,
    List<Spread> spreads,
    List<ErrorAnswers> errors,
    List<Told> told,
    ReadinessJson readiness,
    OnFileJson onFile,
    @Nullable RegressionJson regression,
    List<Timed> timed,
    List<LoadJson> loads,
    List<LoadsBeside> loadsBeside) {

  /** A request whose times were measured by turns on this service and on the one before. */
  record Timed(
      String scenario,
      String request,
      String before,
      int pairs,
      double medianBeforeMs,
      double medianNowMs,
      String answer,
      String words) {
    static Timed of(TimesCompared times) {
      return new Timed(
          times.scenario().place().toString(),
          times.measured().request(),
          times.measured().before(),
          times.measured().pairs().size(),
          times.medianBeforeMs().orElse(0),
          times.medianNowMs().orElse(0),
          times.slowness().answer().word(),
          times.slowness().toString());
    }
  }

  /** An invariant that a scenario left out. */
  record Left(String invariant, String scenario, String reason) {}

  record Item(
      String id,
      String severity,
      String status,
      @Nullable String reason,
      List<String> scenarios,
      String text) {
    static Item of(ItemResult result) {
      return new Item(
          result.item().id(),
          result.item().severity().word(),
          result.status().word(),
          result.reason(),
          places(result),
          result.item().text());
    }
  }

  /** Version or commit of a target; of the two one is null, or both are. */
  record Version(String target, @Nullable String version, @Nullable String trouble) {}

  /** A row of the matrix; its items by id. */
  record Section(
      String title, List<String> items, long itemsProven, long itemsFailed, long itemsUnproven) {
    static Section of(SectionView section) {
      return new Section(
          section.title(),
          section.items().stream().map(result -> result.item().id()).toList(),
          section.count(ItemStatus.PROVEN),
          section.count(ItemStatus.FAILED),
          section.count(ItemStatus.UNPROVEN));
    }
  }

  /** How the parts worked together, in the scenario that shows it. */
  record Flow(String scenario, JournalJson.Drawn diagram) {}

  /** A path from end to end; what became of it is what became of its item. */
  record Path(
      String item, String kind, String text, String calls, long passed, List<String> scenarios) {
    static Path of(PathView path) {
      return new Path(
          path.result().item().id(),
          path.kind(),
          path.text(),
          path.calls(),
          path.passed(),
          places(path.result()));
    }
  }

  /** How the latencies of an operation are spread: the height of each bar, the highest 100. */
  record Spread(String name, String from, String to, List<Long> shares) {}

  record ErrorAnswers(
      int status,
      int answers,
      String shape,
      String message,
      int messages,
      int scenarios,
      long logged,
      String log,
      long searchedForSecrets,
      String example) {
    static ErrorAnswers of(ErrorKind kind) {
      return new ErrorAnswers(
          kind.status(),
          kind.count(),
          kind.shape(),
          kind.message(),
          kind.messages(),
          kind.scenarios(),
          kind.logged(),
          kind.log(),
          kind.searched(),
          kind.example().place().toString());
    }
  }

  static SystemJson of(SystemView system, PageView page) {
    String name = system.coverage().system();
    return new SystemJson(
        name,
        system.target(),
        system.coverage().items().stream().map(Item::of).toList(),
        system.latencies(),
        system.suspended().stream()
            .map(s -> new Left(s.invariant(), s.scenario().place().toString(), s.reason()))
            .toList(),
        system.title(),
        page.run().accepted().stream()
            .filter(accepted -> accepted.system().equals(name))
            .map(
                accepted ->
                    new Version(
                        accepted.target(), accepted.targetVersion(), accepted.versionTrouble()))
            .toList(),
        system.sections().stream().map(Section::of).toList(),
        page.flow(system)
            .map(
                flow ->
                    new Flow(
                        flow.scenario().place().toString(), JournalJson.Drawn.of(flow.diagram())))
            .orElse(null),
        system.paths().stream().map(Path::of).toList(),
        system.distributions().entrySet().stream()
            .map(
                spread ->
                    new Spread(
                        spread.getKey(),
                        spread.getValue().from(),
                        spread.getValue().to(),
                        spread.getValue().shares()))
            .toList(),
        system.errors().stream().map(ErrorAnswers::of).toList(),
        system.told(),
        ReadinessJson.of(Readiness.of(page, system)),
        OnFileJson.of(system.papers()),
        Optional.ofNullable(page.verdict().regression(name)).map(RegressionJson::of).orElse(null),
        page.timed(system).stream().map(Timed::of).toList(),
        system.loads().loads().stream().map(LoadJson::of).toList(),
        system.loads().beside());
  }

  private static List<String> places(ItemResult result) {
    return result.scenarios().stream().map(scenario -> scenario.place().toString()).toList();
  }
}
