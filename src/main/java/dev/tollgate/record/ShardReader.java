package dev.tollgate.record;

import dev.tollgate.evidence.RunEnd;
import dev.tollgate.evidence.Written;
import io.cucumber.messages.Convertor;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Meta;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Source;
import io.cucumber.messages.types.TestCaseFinished;
import io.cucumber.messages.types.TestCaseStarted;
import io.cucumber.messages.types.TestRunFinished;
import io.cucumber.messages.types.TestRunHookFinished;
import io.cucumber.messages.types.TestRunStarted;
import io.cucumber.messages.types.TestStepFinished;
import io.cucumber.messages.types.TestStepResultStatus;
import io.cucumber.messages.types.TestStepStarted;
import io.cucumber.messages.types.Timestamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers one record file into the parts that its run is made of. */
final class ShardReader implements Messages.Reader {
  final List<BrokenFeature> brokenFeatures = new ArrayList<>();
  final List<HookFailure> hookFailures = new ArrayList<>();
  final Hooks hooks = new Hooks();
  final ScenariosGathering scenarios = new ScenariosGathering(hooks);
  final EvidenceGathering evidence = new EvidenceGathering(scenarios);

  private final String file;
  private final Map<String, String> runHooks = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private final List<Damage> damage = new ArrayList<>();
  private final List<Damage> secrets = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private String environment = "";
  private @Nullable Instant started;
  private @Nullable Instant lastSeen;
  private boolean cut;
  private Written found = Written.NOTHING;
  private int endLine;
  private boolean failed;

  private ShardReader(String file) {
    this.file = file;
  }

  /**
   * Gathers the file.
   *
   * @param name what it is called in what people read
   */
  static ShardReader read(Path file, String name) throws IOException {
    ShardReader reader = new ShardReader(name);
    new Messages(file, reader).read();
    return reader;
  }

  @Override
  public void message(Message read, int line) {
    Envelope message = read.envelope();
    clock(message);
    if (read.evidence().filter(RunEnd.class::isInstance).isPresent()) {
      endLine = line;
    } else {
      found = found.plus(read.checksum());
    }
    message
        .getTestStepFinished()
        .ifPresent(it -> failed |= isFailure(it.getTestStepResult().getStatus()));
    message.getMeta().ifPresent(meta -> environment = environmentOf(meta));
    message.getSource().ifPresent(this::add);
    message.getHook().ifPresent(hooks::add);
    message.getParseError().ifPresent(this::add);
    message.getTestRunHookStarted().ifPresent(it -> runHooks.put(it.getId(), it.getHookId()));
    message.getTestRunHookFinished().ifPresent(this::add);
    message.getTestRunFinished().ifPresent(it -> add(it, line));
    message
        .getTestCaseStarted()
        .filter(it -> !begun.add(it.getId()))
        .ifPresent(it -> damage(line, "begins what began before: a part is here twice"));
    if (!scenarios.take(message)) {
      damage(line, "speaks of a scenario that the record does not have");
    }
    evidence.take(read).ifPresent(what -> damage(line, what));
  }

  @Override
  public void damage(int line, String message) {
    damage.add(new Damage(file, line, message));
  }

  @Override
  public void unasked(long checksum) {
    found = found.plus(checksum);
  }

  @Override
  public void secret(int line, String what) {
    secrets.add(new Damage(file, line, what));
  }

  @Override
  public void cut() {
    cut = true;
  }

  Shard shard() {
    return new Shard(
        file,
        environment,
        evidence.info,
        evidence.plan,
        evidence.end,
        started,
        lastSeen,
        cut,
        allDamage(),
        secrets,
        texts);
  }

  private void add(Source source) {
    byte[] text = source.getData().getBytes(StandardCharsets.UTF_8);
    texts.put(Place.at(source.getUri(), 0).uri(), Long.toHexString(Written.checksumOf(text)));
  }

  private void add(ParseError error) {
    brokenFeatures.add(
        new BrokenFeature(
            Place.at(
                error.getSource().getUri().orElse("a feature"),
                error.getSource().getLocation().map(location -> location.getLine()).orElse(0L)),
            error.getMessage()));
  }

  private void add(TestRunHookFinished hook) {
    if (StepStatus.of(hook.getResult().getStatus()) != StepStatus.PASSED) {
      String id = runHooks.getOrDefault(hook.getTestRunHookStartedId(), "");
      Failure failure = Failure.of(hook.getResult());
      hookFailures.add(
          new HookFailure(
              hooks.kindOf(id) + ' ' + hooks.nameOf(id),
              failure == null ? new Failure("it gave no message", "") : failure));
    }
  }

  private void add(TestRunFinished run, int line) {
    Failure failure = Failure.of(run);
    if (failure != null) {
      hookFailures.add(new HookFailure("A hook around the run", failure));
    } else if (!run.getSuccess() && !failed && hookFailures.isEmpty()) {
      damage(line, "says that the run failed, and nothing that did is here");
    }
  }

  private static boolean isFailure(TestStepResultStatus status) {
    return StepStatus.of(status).isFailure();
  }

  /** What was found, and what is not as the run's end says. */
  private List<Damage> allDamage() {
    Written written = evidence.end == null ? null : evidence.end.written();
    if (written == null || written.equals(found)) {
      return damage;
    }
    String what =
        written.lines() == found.lines()
            ? "says that other lines were written: one was changed since"
            : "says that %d lines were written, and %d are here"
                .formatted(written.lines(), found.lines());
    return Stream.concat(damage.stream(), Stream.of(new Damage(file, endLine, what))).toList();
  }

  private void clock(Envelope message) {
    message.getTestRunStarted().map(TestRunStarted::getTimestamp).ifPresent(this::seen);
    message.getTestCaseStarted().map(TestCaseStarted::getTimestamp).ifPresent(this::seen);
    message.getTestStepStarted().map(TestStepStarted::getTimestamp).ifPresent(this::seen);
    message.getTestStepFinished().map(TestStepFinished::getTimestamp).ifPresent(this::seen);
    message.getTestCaseFinished().map(TestCaseFinished::getTimestamp).ifPresent(this::seen);
    message.getTestRunFinished().map(TestRunFinished::getTimestamp).ifPresent(this::seen);
  }

  private void seen(Timestamp timestamp) {
    Instant at = Convertor.toInstant(timestamp);
    started = started == null || at.isBefore(started) ? at : started;
    lastSeen = lastSeen == null || at.isAfter(lastSeen) ? at : lastSeen;
  }

  private static String environmentOf(Meta meta) {
    return "%s %s, %s %s, %s %s, %s"
        .formatted(
            meta.getImplementation().getName(),
            meta.getImplementation().getVersion().orElse(""),
            meta.getRuntime().getName(),
            meta.getRuntime().getVersion().orElse(""),
            meta.getOs().getName(),
            meta.getOs().getVersion().orElse(""),
            meta.getCpu().getName());
  }
}
