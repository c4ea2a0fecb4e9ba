package dev.tollgate.report;

import dev.tollgate.evidence.RunEnd;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.record.Damage;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.Shard;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The run in {@code report.json}: what it was, by what it was made, and how far it came. */
record RunJson(
    String id,
    @Nullable String started,
    long wallMs,
    String selection,
    Scenarios scenarios,
    String tollgate,
    List<RecordFile> records,
    List<Trouble> troubles) {

  record Scenarios(
      long total,
      long passed,
      long failed,
      long skipped,
      long flaky,
      long cutOff,
      long notRun,
      long planned,
      long shown) {}

  /** One record file of the run. */
  record RecordFile(
      String file,
      @Nullable String shard,
      @Nullable Made made,
      @Nullable End end,
      boolean cut,
      String environment,
      List<String> damage) {
    static RecordFile of(Shard shard) {
      return new RecordFile(
          shard.file(),
          shard.part() == null ? null : String.valueOf(shard.part()),
          shard.info() == null ? null : Made.of(shard.info()),
          shard.end() == null ? null : End.of(shard.end()),
          shard.cut(),
          shard.environment(),
          shard.damage().stream().map(Damage::toString).toList());
    }
  }

  /** How a record was made. */
  record Made(
      String run,
      @Nullable String name,
      @Nullable String reruns,
      String command,
      String selection,
      String started,
      String tollgateVersion,
      @Nullable String tollgateCommit) {
    static Made of(RunInfo info) {
      return new Made(
          info.id(),
          info.name(),
          info.reruns(),
          info.command(),
          info.selection(),
          info.started().toString(),
          info.tollgateVersion(),
          info.tollgateCommit());
    }
  }

  /** How it ended. */
  record End(String how, String message, String at) {
    static End of(RunEnd end) {
      return new End(
          end.how().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          end.message(),
          end.at().toString());
    }
  }

  /** A hook around the run that did not pass, or a feature that is no Gherkin. */
  record Trouble(String what, String message) {}

  static RunJson of(PageView page) {
    RecordedRun run = page.run();
    Counts counts = page.counts();
    return new RunJson(
        run.id(),
        run.started().map(Instant::toString).orElse(null),
        run.wall().toMillis(),
        run.selection(),
        new Scenarios(
            counts.total(),
            counts.passed(),
            counts.failed(),
            counts.skipped(),
            counts.flaky(),
            counts.cutOff(),
            counts.notRun(),
            counts.planned(),
            page.shown()),
        VersionWords.ofTollgate(run),
        run.shards().stream().map(RecordFile::of).toList(),
        troubles(run));
  }

  private static List<Trouble> troubles(RecordedRun run) {
    return Stream.concat(
            run.hookFailures().stream()
                .map(
                    hook ->
                        new Trouble(
                            hook.hook() + " failed",
                            hook.failure().full().isEmpty()
                                ? hook.failure().message()
                                : hook.failure().full())),
            run.brokenFeatures().stream()
                .map(feature -> new Trouble(feature.place() + " is no Gherkin", feature.message())))
        .toList();
  }
}
