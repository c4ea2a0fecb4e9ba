package dev.tollgate;

import dev.tollgate.client.RestAssuredWarmUp;
import dev.tollgate.evidence.RunClock;
import dev.tollgate.evidence.RunEnd;
import dev.tollgate.evidence.RunEnd.How;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.run.FirstFailure;
import dev.tollgate.run.Paint;
import dev.tollgate.run.PlannedScenario;
import dev.tollgate.run.Progress;
import dev.tollgate.run.Recording;
import dev.tollgate.run.ShownExchanges;
import dev.tollgate.run.StandstillWatch;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.world.Environment;
import dev.tollgate.world.RunningSystem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A run from its start to the end of its record: targets and stubs up, scenarios run by whoever
 * launches them (our runner, Maven, an editor), all stopped again.
 */
final class AcceptanceRun implements AutoCloseable {
  private final RunInfo info;
  private final Undertaking undertaking;
  private final Path reports;
  private final Recording recording;
  private final Environment environment;
  private final RunClock clock;
  private final StandstillWatch watch;
  private final Progress progress;
  private final CompletableFuture<Void> starting;
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile @Nullable MemoryWatch memory;

  private AcceptanceRun(
      RunInfo info,
      Undertaking undertaking,
      Path reports,
      Recording recording,
      Environment environment,
      RunClock clock,
      StandstillWatch watch,
      Progress progress,
      CompletableFuture<Void> starting) {
    this.clock = clock;
    this.watch = watch;
    this.progress = progress;
    this.info = info;
    this.undertaking = undertaking;
    this.reports = reports;
    this.recording = recording;
    this.environment = environment;
    this.starting = starting;
  }

  /**
   * Begins the record, and begins to start the targets of the systems and their stubs; {@link
   * #awaitReady} waits for them.
   *
   * @throws IOException when the record cannot be written
   */
  static AcceptanceRun start(RunSettings settings, Undertaking undertaking, PrintStream out)
      throws IOException {
    FirstFailure failure = new FirstFailure();
    Progress progress = new Progress(out, System::nanoTime, Paint.here());
    Recording recording =
        Recording.open(
            settings.reports().resolve("record.ndjson"),
            settings.secrets(),
            new StepsInstead(),
            settings.show()
                ? List.of(progress, failure, new ShownExchanges(out))
                : List.of(progress, failure));
    RunClock clock = RunClock.system();
    Environment environment =
        new Environment(
            settings.systems(),
            settings.target(),
            settings.terms(),
            clock,
            recording,
            () -> settings.failFast() && failure.seen(),
            out::println);
    environment.enter();
    Thread warmUp = new Thread(new RestAssuredWarmUp(), "warm-up");
    warmUp.setDaemon(true);
    warmUp.start();
    CompletableFuture<Void> starting =
        CompletableFuture.runAsync(() -> start(settings, undertaking, environment, out));
    RunInfo info = settings.info(undertaking);
    recording.record(info);
    if (undertaking.known()) {
      // At once: a run that is killed while its targets start can then be run again.
      recording.record(undertaking.plan(List.of()));
    }
    StandstillWatch watch = StandstillWatch.start(clock, recording);
    return new AcceptanceRun(
        info,
        undertaking,
        settings.reports(),
        recording,
        environment,
        clock,
        watch,
        progress,
        starting);
  }

  private static void start(
      RunSettings settings, Undertaking undertaking, Environment environment, PrintStream out) {
    for (SystemFolder system : settings.systems()) {
      if (undertaking.isToBeWritten(system.name())) {
        out.println(
            "  " + system.name() + " is not started: all that is selected is still to be written");
        continue;
      }
      long begin = System.nanoTime();
      out.println("  starting " + system.name() + " on " + settings.target());
      settings.notTold(system).forEach(line -> out.println("  " + line));
      environment.system(system.name());
      out.printf("  %s is ready after %.1f s%n", system.name(), (System.nanoTime() - begin) / 1e9);
    }
  }

  /**
   * Waits until every target serves.
   *
   * @param all what the systems have, selected or not
   * @throws dev.tollgate.system.BadFileException when a file of a system cannot be used
   * @throws dev.tollgate.target.TargetException when a target does not start
   */
  void awaitReady(List<PlannedScenario> all) {
    List<PlannedScenario> planned = undertaking.own();
    try {
      starting.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
    for (RunningSystem system : environment.running()) {
      List<PlannedScenario> its =
          planned.stream().filter(s -> s.system().equals(system.name())).toList();
      int together = (int) its.stream().filter(s -> !s.alone()).count();
      int aside = (int) its.stream().filter(s -> s.alone() && !s.last()).count();
      system.plan(together, aside);
    }
    recording.record(info.with(accepted()));
    memory =
        MemoryWatch.start(
            () ->
                environment.running().stream()
                    .flatMap(system -> system.memoryPeaks().stream())
                    .toList(),
            clock,
            recording);
    if (undertaking.known()) {
      recording.record(undertaking.plan(all));
    }
  }

  /** What is accepted, as far as it runs; of what is not started its name and its target's. */
  private List<RunInfo.Accepted> accepted() {
    Map<String, RunInfo.Accepted> known =
        environment.running().stream()
            .map(RunningSystem::accepted)
            .collect(Collectors.toMap(RunInfo.Accepted::system, Function.identity()));
    return info.systems().stream().map(s -> known.getOrDefault(s.system(), s)).toList();
  }

  /** What is run is what Maven or the editor planned before this run began. */
  void adoptPlan() {
    recording.adoptPlan();
  }

  /**
   * All that was planned has been run; or the target is gone, and what was run after that says
   * nothing.
   */
  synchronized void end() {
    if (ended.getAndSet(true)) {
      return;
    }
    Optional<String> died =
        environment.running().stream()
            .flatMap(
                system ->
                    system
                        .targetDied()
                        .map(why -> "the target of " + system.name() + ": " + why)
                        .stream())
            .findFirst();
    int sentAway = environment.sentAway();
    // All that a target has printed is read only once it has stopped; what it asks while it stops
    // is no part of the run.
    watch.close();
    stopMemoryWatch();
    recording.onlyLogLines();
    try {
      environment.stop();
    } finally {
      recording.end(
          new RunEnd(
              Instant.now(),
              died.isPresent() ? How.TARGET_DIED : sentAway > 0 ? How.FAIL_FAST : How.COMPLETE,
              died.orElseGet(
                  () ->
                      sentAway > 0
                          ? "stopped by --fail-fast: a scenario had failed, and "
                              + sentAway
                              + " did not begin"
                          : "all that was planned was run")));
    }
  }

  /**
   * Somebody stops the run: the record ends here, before what is torn down can look like a failure.
   * Where all was run already, that stands.
   *
   * @param why for people
   */
  synchronized void interrupt(String why) {
    if (!ended.getAndSet(true)) {
      stopMemoryWatch();
      recording.end(new RunEnd(Instant.now(), How.INTERRUPTED, why));
    }
    environment.stop();
  }

  private void stopMemoryWatch() {
    MemoryWatch watching = memory;
    memory = null;
    if (watching != null) {
      watching.close();
    }
  }

  /** Says that the run goes on where nothing else has been said for long. */
  void tellWhereSilent() {
    progress.tellWhereSilent();
  }

  Path record() {
    return recording.path();
  }

  /** All records of the run: its own, and those of the runs of which it runs what was left. */
  List<Path> records() {
    return KeptRecords.in(reports).files();
  }

  /** Stops what was started and leaves no record: no run could be made. */
  void discard() throws IOException {
    watch.close();
    stopMemoryWatch();
    environment.close();
    starting.handle((done, trouble) -> null).join();
    recording.discard();
  }

  /** Stops targets and stubs, and closes the record. */
  @Override
  public void close() {
    watch.close();
    stopMemoryWatch();
    environment.close();
    recording.close();
  }
}
