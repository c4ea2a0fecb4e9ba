package dev.tollgate;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordReader;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.Shard;
import dev.tollgate.run.PastDurations;
import dev.tollgate.run.UnusableSelectionException;
import dev.tollgate.verdict.baseline.Baselines;
import dev.tollgate.verdict.baseline.Figures;
import dev.tollgate.verdict.baseline.History;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long scenarios took in earlier runs, as far as somebody kept it. All shards of a run have to
 * know the same, so that it comes from the baselines, which lie with the features, unless another
 * source is named.
 */
final class KnownDurations {
  private static final String WHAT =
      "; --durations takes the record.ndjson of an earlier run, or a folder of reports with a history";

  private KnownDurations() {}

  /**
   * Reads them; of scenarios that did not come to their end it knows nothing.
   *
   * @param source a record, or a folder of reports with a history; null for the baselines
   * @param features the folder of the systems
   * @throws UnusableSelectionException when the source is none of these
   * @throws dev.tollgate.system.BadFileException when a baseline cannot be used
   */
  static PastDurations read(@Nullable Path source, Path features) {
    if (source == null) {
      List<Figures> kept = List.copyOf(Baselines.read(features).all().values());
      return byPlace(new History(kept, List.of()).durations());
    }
    return Files.isDirectory(source) ? ofHistory(source) : ofRecord(source);
  }

  private static PastDurations ofHistory(Path reports) {
    Map<Place, Duration> durations = History.read(reports).durations();
    if (durations.isEmpty()) {
      throw new UnusableSelectionException(reports + ": has no history of a run" + WHAT);
    }
    return byPlace(durations);
  }

  private static PastDurations byPlace(Map<Place, Duration> durations) {
    return new PastDurations(
        durations.entrySet().stream()
            .collect(Collectors.toMap(of -> of.getKey().toString(), Map.Entry::getValue)));
  }

  private static PastDurations ofRecord(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnusableSelectionException(file + ": no such file" + WHAT);
    }
    RecordedRun run = RecordReader.read(List.of(file));
    if (run.shards().stream().anyMatch(Shard::isNone)) {
      throw new UnusableSelectionException(file + ": is no record" + WHAT);
    }
    return new PastDurations(
        run.scenarios().stream()
            .filter(scenario -> scenario.ended() != null)
            .collect(Collectors.toMap(each -> each.place().toString(), RecordedScenario::took)));
  }
}
