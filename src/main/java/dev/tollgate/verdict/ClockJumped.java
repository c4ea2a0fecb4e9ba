package dev.tollgate.verdict;

import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.RecordedStep;
import dev.tollgate.record.Shard;
import dev.tollgate.system.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clock was set while the run was made, or the record's times are not those of one run: how
 * long anything took, and how old a baseline is, nobody knows.
 */
final class ClockJumped implements Rule {
  /** Messages are written a little after their moment, and a starved machine takes its time. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private static final Duration LONGEST = Duration.ofDays(30);

  @Override
  public List<Reason> reasons(Grounds grounds) {
    return Stream.concat(
            grounds.run().shards().stream()
                .flatMap(shard -> of(shard).map(grounds.prefix(shard)::concat).stream()),
            grounds.run().scenarios().stream().flatMap(each -> of(each).stream()).limit(1))
        .map(ClockJumped::reason)
        .toList();
  }

  private static Optional<String> of(Shard shard) {
    Instant began = shard.began();
    Instant over = shard.over();
    Instant first = shard.started();
    Instant last = shard.lastSeen();
    if (began == null || over == null) {
      return Optional.empty();
    }
    if (over.isBefore(began.minus(LATE))) {
      return Optional.of("the run ends at %s, and began at %s".formatted(over, began));
    }
    if (first != null && first.isBefore(began.minus(LATE))) {
      return Optional.of("something is of %s, and the run began at %s".formatted(first, began));
    }
    if (last != null && last.isAfter(over.plus(LATE))) {
      return Optional.of("something is of %s, and the run ended at %s".formatted(last, over));
    }
    return Duration.between(began, over).compareTo(LONGEST) > 0
        ? Optional.of("the run began at %s and ended at %s".formatted(began, over))
        : Optional.empty();
  }

  private static Optional<String> of(RecordedScenario scenario) {
    Instant began = scenario.started();
    Instant ended = scenario.ended();
    boolean back = began != null && ended != null && ended.isBefore(began.minus(LATE));
    return back || scenario.steps().stream().map(RecordedStep::took).anyMatch(ClockJumped::isBack)
        ? Optional.of("%s ended before it began".formatted(scenario.place()))
        : Optional.empty();
  }

  private static boolean isBack(Duration took) {
    return took.compareTo(LATE.negated()) < 0;
  }

  private static Reason reason(String what) {
    return new Reason(
        "clock-jumped",
        Decision.NO_VERDICT,
        Severity.CRITICAL,
        what + ": the clock was set on the way; run it again",
        List.of(),
        List.of());
  }
}
