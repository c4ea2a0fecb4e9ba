package dev.tollgate;

import dev.tollgate.evidence.Plan;
import dev.tollgate.run.PastDurations;
import dev.tollgate.run.PlannedScenario;
import dev.tollgate.run.SharedOut;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the command line says of shards. */
final class ShardOptions {
  @Option(
      names = "--shard",
      paramLabel = "INDEX/OF",
      converter = IndexOf.class,
      description =
          "Only this part of what is selected, counted from 1: 2/5 is the second fifth. The verdict is"
              + " given over the records of all: tollgate merge.")
  Plan.@Nullable Shard shard;

  @Option(
      names = "--durations",
      paramLabel = "PATH",
      description =
          "The record.ndjson of an earlier run, or a folder of reports with a history, by whose"
              + " durations the shards end together. All shards have to be given the same (the"
              + " baselines that lie with the features; without one all scenarios count the same).")
  @Nullable Path durations;

  @Option(
      names = "--run-name",
      paramLabel = "NAME",
      description =
          "What the run is called that this is a shard of, as by the id of the CI's job: merge refuses"
              + " shards of another.")
  @Nullable String runName;

  /**
   * What this run is to run of all that is selected.
   *
   * @param features the folder of the systems
   * @throws dev.tollgate.run.UnusableSelectionException when the durations cannot be read
   */
  Undertaking of(List<PlannedScenario> selected, int parallel, Path features) {
    if (shard == null) {
      return new Undertaking(selected, null, List.of(), runName, null, true);
    }
    PastDurations past = KnownDurations.read(durations, features);
    SharedOut all = SharedOut.of(selected, past, shard.of(), parallel);
    return new Undertaking(
        all.shards().get(shard.index() - 1), shard, all.places(), runName, null, true);
  }

  /** As they were given. */
  String words() {
    return (shard == null ? "" : " --shard " + shard)
        + (durations == null ? "" : " --durations " + durations)
        + (runName == null ? "" : " --run-name \"" + runName + "\"");
  }

  /** {@code 2/5}. */
  static final class IndexOf implements ITypeConverter<Plan.Shard> {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    @Override
    public Plan.Shard convert(String value) {
      Matcher matcher = SHAPE.matcher(value);
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "\"" + value + "\" should be INDEX/OF, as 2/5 is the second of five");
      }
      int index = Integer.parseInt(matcher.group(1));
      int of = Integer.parseInt(matcher.group(2));
      if (index < 1 || index > of) {
        throw new TypeConversionException(
            of == 0
                ? "\"" + value + "\": there is no shard of none; 1/1 is all"
                : "\"%s\": the shards of %d are 1/%d to %d/%d, counted from 1"
                    .formatted(value, of, of, of, of));
      }
      return new Plan.Shard(index, of);
    }
  }
}
