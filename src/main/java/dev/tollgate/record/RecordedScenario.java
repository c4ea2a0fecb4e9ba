package dev.tollgate.record;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Load;
import dev.tollgate.system.ToBeWritten;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that was to run: one for each example of an outline. What it shows of one that was
 * tried more than once is the try that decided its status; for one that is flaky, the one that
 * failed.
 *
 * @param feature the feature's name
 * @param rule the name of the rule that it stands under; null when it stands under none
 * @param description the lines below its name; empty when there are none
 * @param tags with the {@code @}, its own and what it inherits
 * @param example the cells of its row by their column, in order; empty when it is of no outline
 * @param reason why it was skipped; null when it was not, or nobody said why
 * @param journal what was seen on both sides of the system, in the order seen
 * @param started null when it never began
 * @param ended null when it never did
 */
public record RecordedScenario(
    Place place,
    String feature,
    @Nullable String rule,
    String name,
    String description,
    List<String> tags,
    Map<String, String> example,
    List<RecordedStep> steps,
    ScenarioStatus status,
    @Nullable String reason,
    List<JournalEntry> journal,
    List<Attached> attached,
    @Nullable Instant started,
    @Nullable Instant ended) {
  public RecordedScenario {
    tags = List.copyOf(tags);
    example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
    steps = List.copyOf(steps);
    journal = List.copyOf(journal);
    attached = List.copyOf(attached);
  }

  /** Planned, and all that the record knows of it is its name, if that. */
  static RecordedScenario notRun(Place place, String feature, String name, List<String> tags) {
    return new RecordedScenario(
        place,
        feature,
        null,
        name,
        "",
        tags,
        Map.of(),
        List.of(),
        ScenarioStatus.NOT_RUN,
        null,
        List.of(),
        List.of(),
        null,
        null);
  }

  /** The step that decided its status; empty when it passed, or has none. */
  public Optional<RecordedStep> offendingStep() {
    if (status == ScenarioStatus.FLAKY) {
      return steps.stream().filter(step -> step.status().isFailure()).findFirst();
    }
    return status.isFailure() || status == ScenarioStatus.SKIPPED
        ? steps.stream().filter(step -> step.status().name().equals(status.name())).findFirst()
        : Optional.empty();
  }

  /** Whether it was skipped since nobody has written it yet. */
  public boolean isToBeWritten() {
    return status == ScenarioStatus.SKIPPED && ToBeWritten.says(tags);
  }

  /** What was measured of loads in it, in the order in which they ran. */
  public List<Load> loads() {
    return journal.stream()
        .map(JournalEntry::seen)
        .filter(Load.class::isInstance)
        .map(Load.class::cast)
        .toList();
  }

  /**
   * Whether its loads tell of the machine and not of the service, since Tollgate was late itself,
   * and nothing that was seen of them was wrong: measured again it may say something.
   */
  public boolean isMeasuredInVain() {
    return (status == ScenarioStatus.PASSED || status == ScenarioStatus.SKIPPED)
        && loads().stream().anyMatch(load -> !load.pace().kept())
        && loads().stream().allMatch(load -> load.failed() == 0);
  }

  /**
   * Whether an exchange began while a load ran: it is one of the sample that is kept of very many,
   * which the load's figures count.
   */
  public boolean isUnderLoad(Exchange exchange) {
    return loads().stream()
        .anyMatch(
            load ->
                exchange.startNanos() >= load.startNanos()
                    && exchange.startNanos()
                        <= load.startNanos() + TimeUnit.MILLISECONDS.toNanos(load.tookMs()));
  }

  /** The same try, as what it comes to among the others. */
  RecordedScenario with(ScenarioStatus outcome) {
    return with(outcome, journal);
  }

  /** The same try, with what is to be known of those before it. */
  RecordedScenario after(List<JournalEntry> earlier) {
    return with(status, Stream.concat(earlier.stream(), journal.stream()).toList());
  }

  private RecordedScenario with(ScenarioStatus outcome, List<JournalEntry> itsJournal) {
    return new RecordedScenario(
        place,
        feature,
        rule,
        name,
        description,
        tags,
        example,
        steps,
        outcome,
        outcome == ScenarioStatus.SKIPPED ? reason : null,
        itsJournal,
        attached,
        started,
        ended);
  }

  /** What its steps took; not the time in which it waited for its turn. */
  public Duration took() {
    return steps.stream().map(RecordedStep::took).reduce(Duration.ZERO, Duration::plus);
  }
}
