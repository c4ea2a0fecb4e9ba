package dev.tollgate;

import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.record.Shard;
import dev.tollgate.report.OnFile;
import dev.tollgate.report.ReportFolder;
import dev.tollgate.run.Paint;
import dev.tollgate.run.UnusableSelectionException;
import dev.tollgate.verdict.Criteria;
import dev.tollgate.verdict.Decision;
import dev.tollgate.verdict.ItemStatus;
import dev.tollgate.verdict.Reason;
import dev.tollgate.verdict.ShardOutcome;
import dev.tollgate.verdict.Verdict;
import dev.tollgate.verdict.Why;
import dev.tollgate.verdict.baseline.Figures;
import dev.tollgate.verdict.baseline.History;
import dev.tollgate.verdict.baseline.HistoryFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is derived from records: the verdict, and all files of the report.
 *
 * @param features the folder of the systems, with their checklists; null for the one that the run
 *     was made with
 * @param policy the file of the policy; null for the {@code gate.yml} beside the folder of the
 *     systems
 * @param reports where the report goes
 * @param server what shows the verdict besides
 */
record Judgement(
    @Nullable Path features,
    @Nullable Path policy,
    Path reports,
    PrintStream out,
    CiServer server) {
  private static final int REASONS_SHOWN = 8;
  private static final int ITEMS_SHOWN = 8;
  private static final int SKIPPED_SHOWN = 8;

  Judgement(@Nullable Path features, @Nullable Path policy, Path reports, PrintStream out) {
    this(features, policy, reports, out, CiServer.of(System.getenv()));
  }

  /**
   * Reads what the verdict will need, so that a mistake in it is known before a run is made for it.
   *
   * @throws dev.tollgate.system.BadFileException when a checklist, a review or the policy cannot be
   *     used
   */
  void checkFiles() {
    if (features != null) {
      Criteria.read(features, policy);
    }
  }

  /**
   * Writes the report and says the verdict.
   *
   * @throws dev.tollgate.system.BadFileException when a checklist, a review or the policy cannot be
   *     used
   * @throws java.io.UncheckedIOException when a file cannot be read or written
   */
  Decision of(List<Path> records) {
    return judge(records).decision();
  }

  /** The same, for whoever has to know more than the decision. */
  Verdict judge(List<Path> records) {
    RecordedRun run = read(records);
    Verdict verdict =
        ReportFolder.write(reports, run, criteria(run), OnFile.read(systems(run), reports, run));
    remember(run, verdict);
    say(verdict);
    out.println("report: " + reports.resolve("index.html"));
    if (isShard(run)) {
      sayOfShard(run, verdict);
    } else {
      // A shard has no verdict to show.
      server.tell(run, verdict, reports.resolve("summary.md"), out);
    }
    sayWhySkipped(run);
    count(run);
    return verdict;
  }

  /** What the records come to; says and writes nothing. */
  Verdict verdict(List<Path> records) {
    RecordedRun run = read(records);
    return Verdict.of(run, criteria(run));
  }

  private Path systems(RecordedRun run) {
    return features == null ? ofTheRun(run) : features;
  }

  private Criteria criteria(RecordedRun run) {
    return Criteria.read(systems(run), policy).with(History.read(reports));
  }

  /**
   * Says the verdict, and writes nothing.
   *
   * @throws dev.tollgate.system.BadFileException when a checklist, a review or the policy cannot be
   *     used
   * @throws java.io.UncheckedIOException when a record cannot be read
   */
  Decision again(List<Path> records) {
    RecordedRun run = read(records);
    Criteria criteria = criteria(run);
    Verdict verdict = Verdict.of(run, criteria);
    say(verdict);
    verdict.notes().forEach(note -> out.println("  note  " + note.message()));
    out.println("risk: " + verdict.risk().level() + ", " + verdict.risk().basis());
    String file = criteria.policy().file();
    out.println("policy: " + (file == null ? "the default one" : file));
    sayWhySkipped(run);
    count(run);
    return verdict.decision();
  }

  /** A run without a verdict says nothing, and nothing of it is to be held against a later one. */
  private void remember(RecordedRun run, Verdict verdict) {
    if (verdict.decision() == Decision.NO_VERDICT) {
      return;
    }
    try {
      HistoryFolder.add(reports, Figures.of(run, verdict.itemWords()));
    } catch (IOException e) {
      throw new UncheckedIOException("The figures of the run cannot be kept in " + reports, e);
    }
  }

  /** What a shard's own run comes to, as its exit code says too. */
  private void sayOfShard(RecordedRun run, Verdict verdict) {
    String what =
        switch (ShardOutcome.of(verdict)) {
          case PASSED -> "no scenario of it failed";
          case FAILED -> "not all of its scenarios passed";
          case UNKNOWN -> "its own evidence is not whole";
        };
    out.println("shard " + run.reruns().first().get(0).part() + ": " + what);
  }

  private static boolean isShard(RecordedRun run) {
    List<Shard> first = run.reruns().first();
    return first.size() == 1 && first.get(0).part() != null;
  }

  static RecordedRun read(List<Path> records) {
    for (Path record : records) {
      if (!Files.isRegularFile(record)) {
        throw new UnusableSelectionException(
            record + ": no such record; a run writes one: tollgate run");
      }
    }
    RecordedRun run = RecordReader.read(records);
    run.shards().stream()
        .filter(Shard::isNone)
        .findFirst()
        .ifPresent(
            shard -> {
              throw new UnusableSelectionException(
                  shard.file()
                      + ": is no record, "
                      + shard.damage().get(0)
                      + "; a run writes one: tollgate run");
            });
    return run;
  }

  /** A record may have come from another machine. */
  static Path ofTheRun(RecordedRun run) {
    Path systems = Path.of(run.features());
    if (!Files.isDirectory(systems)) {
      throw new UnusableSelectionException(
          "the run was made on the systems in "
              + systems
              + ", which is not here; name their folder with --features");
    }
    return systems;
  }

  /** The closing line, in the form in which CI servers read how many tests were run. */
  private void count(RecordedRun run) {
    long passed = count(run, s -> s == ScenarioStatus.PASSED);
    long failed = count(run, ScenarioStatus::isFailure);
    long flaky = count(run, s -> s == ScenarioStatus.FLAKY);
    // As a CI server counts: what was cut off or never begun was not run.
    long skipped = run.scenarios().size() - passed - failed - flaky;
    out.println(
        passed
            + " passed, "
            + failed
            + " failed"
            + (flaky == 0 ? "" : ", " + flaky + " flaky")
            + (skipped == 0 ? "" : ", " + skipped + " skipped"));
  }

  /** A reason once, with how many scenarios it kept. */
  private void sayWhySkipped(RecordedRun run) {
    Map<String, Long> reasons =
        run.scenarios().stream()
            .filter(scenario -> scenario.status() == ScenarioStatus.SKIPPED)
            .collect(Collectors.groupingBy(Why::of, TreeMap::new, Collectors.counting()));
    reasons.entrySet().stream()
        .limit(SKIPPED_SHOWN)
        .forEach(
            reason ->
                out.println(
                    "  "
                        + (reason.getValue() == 1
                            ? "1 scenario "
                            : reason.getValue() + " scenarios ")
                        + reason.getKey()));
    if (reasons.size() > SKIPPED_SHOWN) {
      out.println("  and " + (reasons.size() - SKIPPED_SHOWN) + " more reasons, in the report");
    }
  }

  private static long count(RecordedRun run, Predicate<ScenarioStatus> which) {
    return run.scenarios().stream().map(RecordedScenario::status).filter(which).count();
  }

  /** Which items are meant, where the reason is about nothing else. */
  private static String items(Reason reason, Verdict verdict) {
    List<String> ids = reason.items();
    if (!reason.rule().equals("item-unproven")) {
      return "";
    }
    if (ids.size() == 1) {
      return ": " + ids.get(0) + why(ids.get(0), verdict);
    }
    int more = ids.size() - ITEMS_SHOWN;
    return ": "
        + String.join(", ", ids.subList(0, Math.min(ITEMS_SHOWN, ids.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String why(String item, Verdict verdict) {
    return verdict.systems().stream()
        .flatMap(system -> system.items().stream())
        .filter(result -> result.item().id().equals(item) && result.reason() != null)
        .findFirst()
        .map(result -> ", " + result.reason())
        .orElse("");
  }

  private static String painted(Decision decision) {
    Paint paint = Paint.here();
    return switch (decision) {
      case GO -> paint.good(decision.word());
      case NEEDS_WORK, NO_VERDICT -> paint.warning(decision.word());
      case NO_GO -> paint.bad(decision.word());
    };
  }

  private void say(Verdict verdict) {
    out.println();
    out.println(
        painted(verdict.decision())
            + "  items: "
            + verdict.count(ItemStatus.PROVEN)
            + " proven, "
            + verdict.count(ItemStatus.FAILED)
            + " failed, "
            + verdict.count(ItemStatus.UNPROVEN)
            + " unproven; risk "
            + verdict.risk().level());
    List<Reason> reasons = verdict.reasons();
    reasons.stream()
        .limit(REASONS_SHOWN)
        .forEach(r -> out.println("  " + r.severity() + "  " + r.message() + items(r, verdict)));
    if (reasons.size() > REASONS_SHOWN) {
      out.println("  and " + (reasons.size() - REASONS_SHOWN) + " more reasons, in the report");
    }
  }
}
