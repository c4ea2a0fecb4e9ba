package dev.tollgate;

import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.Recorder;
import dev.tollgate.evidence.RunClock;
import dev.tollgate.run.FeatureRunner;
import dev.tollgate.run.FolderChanges;
import dev.tollgate.run.Paint;
import dev.tollgate.run.PlannedScenario;
import dev.tollgate.run.Progress;
import dev.tollgate.run.Recording;
import dev.tollgate.run.RunObserver;
import dev.tollgate.run.Selection;
import dev.tollgate.run.ShownExchanges;
import dev.tollgate.run.UnusableSelectionException;
import dev.tollgate.system.BadFileException;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.system.TargetProfile;
import dev.tollgate.target.TargetException;
import dev.tollgate.world.Environment;
import dev.tollgate.world.RunningSystem;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs what is selected again and again, whenever a file of its systems is saved, on targets and
 * stubs that stay up. For whoever writes scenarios: there is no verdict and no report.
 */
final class Watch implements AutoCloseable {
  private final FeatureRunner runner;
  private final Selection selection;
  private final List<FollowedPath> paths;
  private final RunSettings settings;
  private final PrintStream out;
  private final StepsInstead instead = new StepsInstead();
  private final OfTheRound recorder = new OfTheRound();
  private @Nullable Environment environment;
  private long startedMillis;

  /** What is seen goes to the record of the round that is under way. */
  private static final class OfTheRound implements Recorder {
    private volatile Recorder now = Recorder.NONE;

    @Override
    public void record(String testCaseId, Evidence evidence) {
      now.record(testCaseId, evidence);
    }

    @Override
    public void record(Evidence evidence) {
      now.record(evidence);
    }
  }

  Watch(FeatureRunner runner, Selection selection, RunSettings settings, PrintStream out) {
    this.runner = runner;
    this.selection = selection;
    this.paths = selection.features().stream().map(FollowedPath::of).toList();
    this.settings = settings;
    this.out = out;
  }

  /**
   * Goes on until somebody stops it.
   *
   * @throws IOException when no record can be written
   */
  void run() throws IOException, InterruptedException {
    FolderChanges changes =
        new FolderChanges(settings.systems().stream().map(SystemFolder::path).toList());
    while (true) {
      round();
      out.println("watching; saved files run again, Ctrl-C ends it");
      Set<Path> saved = changes.await();
      out.println();
      out.println("saved: " + saved.iterator().next().getFileName());
      if (saved.stream().anyMatch(this::isOfTheSystem) || targetDied()) {
        close();
      }
    }
  }

  /** What was read when the target was started. */
  private boolean isOfTheSystem(Path file) {
    Path folder = Objects.requireNonNull(file.getParent());
    boolean own =
        settings.systems().stream()
            .anyMatch(
                system ->
                    folder.equals(system.path())
                        || folder.equals(system.path().resolve("targets")));
    String name = String.valueOf(file.getFileName());
    return own && !name.endsWith(".feature") && !name.endsWith(".md");
  }

  /** What its command names and is a file, has been saved since it was started. */
  private boolean serviceChanged() {
    for (SystemFolder system : settings.systems()) {
      TargetProfile.Launch launch = system.target(settings.target()).launch();
      for (String word : launch == null ? List.<String>of() : launch.command()) {
        File file = new File(word);
        if (environment != null && file.isFile() && file.lastModified() > startedMillis) {
          out.println(word + " has changed: the service starts again");
          return true;
        }
      }
    }
    return false;
  }

  private boolean targetDied() {
    return environment != null
        && environment.running().stream().anyMatch(system -> system.targetDied().isPresent());
  }

  /** One run of all that is selected; what is wrong with a file is said, and can be mended. */
  private void round() throws IOException {
    try {
      Selection now =
          new Selection(
              paths.stream().map(FollowedPath::now).toList(), selection.tags(), selection.name());
      List<PlannedScenario> planned = runner.plan(now);
      if (serviceChanged()) {
        close();
      }
      Environment up = up(planned);
      for (RunningSystem system : up.running()) {
        long together =
            planned.stream().filter(s -> s.system().equals(system.name()) && !s.alone()).count();
        system.plan((int) together, 0);
      }
      run(now, planned);
    } catch (UnusableSelectionException | BadFileException | TargetException e) {
      out.println(e.getMessage());
      if (!(e instanceof UnusableSelectionException)) {
        close();
      }
    }
  }

  private void run(Selection now, List<PlannedScenario> planned) throws IOException {
    Progress progress = new Progress(out, System::nanoTime, Paint.here());
    List<RunObserver> observers = new ArrayList<>(List.of(progress));
    if (settings.show()) {
      observers.add(new ShownExchanges(out));
    }
    long began = System.nanoTime();
    try (Recording recording =
        Recording.open(
            settings.reports().resolve("watch.ndjson"), settings.secrets(), instead, observers)) {
      recorder.now = recording;
      runner.run(now, planned).forEach(out::println);
    } finally {
      recorder.now = Recorder.NONE;
    }
    out.println(
        progress.result()
            + String.format(Locale.ROOT, " in %.2f s", (System.nanoTime() - began) / 1e9));
  }

  /** What is all still to be written needs no target. */
  private Environment up(List<PlannedScenario> planned) {
    Environment up = environment;
    if (up == null) {
      up =
          new Environment(
              settings.systems(),
              settings.target(),
              settings.terms(),
              RunClock.system(),
              recorder,
              () -> false,
              out::println);
      up.enter();
      startedMillis = System.currentTimeMillis();
      environment = up;
    }
    Undertaking undertaking = Undertaking.of(planned);
    for (SystemFolder system : settings.systems()) {
      if (!undertaking.isToBeWritten(system.name()) && !isUp(up, system)) {
        out.println("  starting " + system.name() + " on " + settings.target());
        RunningSystem unused = up.system(system.name());
      }
    }
    return up;
  }

  private static boolean isUp(Environment up, SystemFolder system) {
    return up.running().stream().anyMatch(running -> running.name().equals(system.name()));
  }

  /** Stops targets and stubs; the next round starts them again. */
  @Override
  public void close() {
    Environment up = environment;
    environment = null;
    if (up != null) {
      up.close();
    }
  }
}
