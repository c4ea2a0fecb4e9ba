package dev.tollgate.verdict;

import dev.tollgate.evidence.RunInfo;
import dev.tollgate.evidence.RunInfo.Accepted;
import dev.tollgate.record.Reruns;
import dev.tollgate.record.Shard;
import dev.tollgate.system.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The records are of runs that have nothing to do with each other, or were made otherwise. */
final class RunMixed implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    List<Shard> all = grounds.run().shards();
    Reruns reruns = grounds.run().reruns();
    List<String> found = new ArrayList<>();
    apart(reruns.first()).ifPresent(found::add);
    for (Shard shard : all) {
      Optional<String> before = Reruns.idBefore(shard);
      if (before.isPresent() && reruns.before(shard).isEmpty()) {
        found.add(
            "%s runs again what run %s left, whose record is not here: name that as well"
                .formatted(shard.file(), before.get()));
      }
      reruns
          .before(shard)
          .filter(first -> !Objects.equals(first.part(), shard.part()))
          .ifPresent(
              first ->
                  found.add(
                      "%s runs again what %s left, and is of another shard: run that again"
                          .formatted(shard.file(), first.file())));
    }
    differs(all, "the selection", RunInfo::selection).ifPresent(found::add);
    differs(all, "the run's name", RunInfo::name).ifPresent(found::add);
    differs(all, "Tollgate", RunMixed::tollgate).ifPresent(found::add);
    found.addAll(targets(all));
    editedFeature(reruns.first()).ifPresent(found::add);
    return found.stream().map(RunMixed::reason).toList();
  }

  /** Runs of their own, of which no plan says that they belong together. */
  private static Optional<String> apart(List<Shard> first) {
    Optional<Shard> own =
        first.stream().filter(shard -> shard.plan() != null && shard.part() == null).findFirst();
    return own.isEmpty() || first.size() < 2
        ? Optional.empty()
        : Optional.of(
            "%s is a run of its own, no shard and no rerun of another record here: judge it by itself"
                .formatted(own.get().file()));
  }

  private static Optional<String> differs(
      List<Shard> all, String what, Function<RunInfo, @Nullable String> part) {
    @Nullable Shard one = null;
    for (Shard shard : all) {
      RunInfo info = shard.info();
      if (info == null) {
        continue;
      }
      if (one == null || one.info() == null) {
        one = shard;
        continue;
      }
      String ones = Objects.requireNonNullElse(part.apply(one.info()), "none");
      String others = Objects.requireNonNullElse(part.apply(info), "none");
      if (!ones.equals(others)) {
        return Optional.of(words(what, one, ones, shard, others));
      }
    }
    return Optional.empty();
  }

  /** A shard that has no scenario of a system does not start it. */
  private static List<String> targets(List<Shard> all) {
    Map<String, Shard> ofSystem = new TreeMap<>();
    Map<String, Accepted> known = new TreeMap<>();
    List<String> found = new ArrayList<>();
    for (Shard shard : all) {
      RunInfo info = shard.info();
      for (Accepted each : info == null ? List.<Accepted>of() : info.systems()) {
        Accepted before = known.putIfAbsent(each.system(), each);
        Shard where = ofSystem.computeIfAbsent(each.system(), system -> shard);
        if (before != null && !same(before, each)) {
          found.add(
              words("the target of " + each.system(), where, words(before), shard, words(each)));
        }
      }
    }
    return found;
  }

  /** Whose version nobody knows may be any. */
  private static boolean same(Accepted one, Accepted other) {
    boolean version =
        one.targetVersion() == null
            || other.targetVersion() == null
            || one.targetVersion().equals(other.targetVersion());
    return version && one.target().equals(other.target());
  }

  private static String words(Accepted accepted) {
    return accepted.target()
        + (accepted.targetVersion() == null ? "" : " " + accepted.targetVersion());
  }

  /** Shards that ran on other texts prove nothing of either; a rerun may follow an edit. */
  private static Optional<String> editedFeature(List<Shard> first) {
    Map<String, Shard> known = new TreeMap<>();
    for (Shard shard : first) {
      for (String feature : new TreeSet<>(shard.texts().keySet())) {
        Shard before = known.putIfAbsent(feature, shard);
        if (before != null
            && !Objects.equals(before.texts().get(feature), shard.texts().get(feature))) {
          return Optional.of(
              "%s is another text in %s than in %s: run all shards on the same features"
                  .formatted(feature, shard.file(), before.file()));
        }
      }
    }
    return Optional.empty();
  }

  private static String tollgate(RunInfo info) {
    return info.tollgateVersion()
        + (info.tollgateCommit() == null ? "" : ", commit " + info.tollgateCommit());
  }

  private static String words(String what, Shard one, String ones, Shard other, String others) {
    return "%s differs: %s in %s, %s in %s; run them again alike"
        .formatted(what, ones, one.file(), others, other.file());
  }

  private static Reason reason(String message) {
    return new Reason(
        "run-mixed", Decision.NO_VERDICT, Severity.CRITICAL, message, List.of(), List.of());
  }
}
