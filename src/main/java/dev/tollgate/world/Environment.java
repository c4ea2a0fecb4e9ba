package dev.tollgate.world;

import dev.tollgate.evidence.Recorder;
import dev.tollgate.evidence.RunClock;
import dev.tollgate.evidence.RunEnd;
import dev.tollgate.system.BadFileException;
import dev.tollgate.system.SystemFolder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.opentest4j.TestAbortedException;

/**
 * What all scenarios of a run share: the systems that are up, and the record.
 *
 * <p>Cucumber makes the glue by class and hands it nothing of ours, so that a scenario has one way
 * only to find the run that it belongs to: {@link #current()}. It is the one static of the live
 * half.
 */
public final class Environment implements AutoCloseable {
  private static final AtomicReference<Environment> CURRENT = new AtomicReference<>();

  private final Map<String, SystemFolder> folders = new TreeMap<>();
  private final String target;
  private final RunClock clock;
  private final Recorder recorder;
  private final Map<String, RunningSystem> running = new TreeMap<>();
  private final AtomicBoolean firstLoad = new AtomicBoolean(true);
  private final ScenarioTerms terms;
  private final Consumer<String> said;
  private final BooleanSupplier over;
  private final AtomicInteger sentAway = new AtomicInteger();
  private volatile boolean closing;

  /**
   * Nothing is started yet.
   *
   * @param target the name of the target file that every system is run on
   * @param over whether no scenario may begin any more
   * @param said gets a line now and then about what takes long
   */
  public Environment(
      List<SystemFolder> systems,
      String target,
      ScenarioTerms terms,
      RunClock clock,
      Recorder recorder,
      BooleanSupplier over,
      Consumer<String> said) {
    this.terms = terms;
    this.said = said;
    this.over = over;
    systems.forEach(s -> folders.put(s.name(), s));
    this.target = target;
    this.clock = clock;
    this.recorder = recorder;
  }

  /**
   * The environment of the run that goes on in this process. One is opened for a scenario that is
   * tried from an editor, without a runner of ours; it is closed when the process ends.
   */
  static Environment current() {
    Environment environment = CURRENT.get();
    return environment != null ? environment : openForEditor();
  }

  private static synchronized Environment openForEditor() {
    Environment open = CURRENT.get();
    if (open != null) {
      return open;
    }
    Environment environment =
        new Environment(
            SystemFolder.all(Path.of("features")),
            "reference",
            new ScenarioTerms(8, 1, null),
            RunClock.system(),
            Recorder.NONE,
            () -> false,
            line -> {});
    Runtime.getRuntime().addShutdownHook(new Thread(environment::close, "close-environment"));
    CURRENT.set(environment);
    return environment;
  }

  /** From now on scenarios run in this one. */
  public void enter() {
    if (!CURRENT.compareAndSet(null, this)) {
      throw new IllegalStateException("A run goes on in this process already");
    }
  }

  /**
   * The system, started if it is not yet.
   *
   * @throws BadFileException when there is none of that name, or its files cannot be used
   * @throws dev.tollgate.target.TargetException when its target does not start
   */
  public synchronized RunningSystem system(String name) {
    RunningSystem up = running.get(name);
    if (closing) {
      throw new IllegalStateException("The run is over; " + name + " is not started any more");
    }
    if (up == null) {
      SystemFolder folder = folders.get(name);
      if (folder == null) {
        throw new BadFileException(
            Path.of("features", name), 0, "holds no system.yml; systems: " + folders.keySet());
      }
      up =
          new RunningSystem(
              SystemInCommon.read(folder, target, clock, recorder, said, () -> closing),
              new Turns(terms.atOnce()));
      running.put(name, up);
    }
    return up;
  }

  public synchronized Collection<RunningSystem> running() {
    return List.copyOf(running.values());
  }

  /**
   * Sends a scenario away that comes when none may begin any more.
   *
   * @throws TestAbortedException in the words by which a reader of the record knows it
   */
  void requireThatOneMayBegin() {
    if (over.getAsBoolean()) {
      sentAway.incrementAndGet();
      throw new TestAbortedException(RunEnd.SENT_AWAY);
    }
  }

  /** How many scenarios did not begin for that. */
  public int sentAway() {
    return sentAway.get();
  }

  /** Whether nobody asked before. */
  boolean isFirstLoad() {
    return firstLoad.getAndSet(false);
  }

  ScenarioTerms terms() {
    return terms;
  }

  RunClock clock() {
    return clock;
  }

  void say(String line) {
    said.accept(line);
  }

  Recorder recorder() {
    return recorder;
  }

  /** Stops targets and stubs; one that is starting is given up. The next run can enter. */
  @Override
  public void close() {
    stop();
    CURRENT.compareAndSet(this, null);
  }

  /**
   * Stops targets and stubs for good: scenarios that still come find them stopped, and start
   * nothing.
   */
  public void stop() {
    closing = true;
    synchronized (this) {
      running.values().forEach(RunningSystem::close);
      running.clear();
    }
  }
}
