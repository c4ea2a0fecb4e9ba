package dev.tollgate.world;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Journal;
import dev.tollgate.load.LoadEngine;
import dev.tollgate.stub.ScenarioStubs;
import dev.tollgate.system.Invariant;
import dev.tollgate.system.ToBeWritten;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** One scenario while it runs: who it is, what it has seen, and its stubs. */
public final class World {
  private static final long LATE_CALLS_MILLIS = 2_000;

  private final KeptChecks kept = new KeptChecks();
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private volatile boolean brokenOff;

  private final Map<Invariant, LongAdder> delivered = new ConcurrentHashMap<>();

  private @Nullable Scenario scenario;
  private ScenarioTime time = ScenarioTime.UNLIMITED;

  /** The scenario begins: it waits for its turn, and gets an identity and stubs of its own. */
  public void begin(ScenarioRef ref) {
    Environment environment = Environment.current();
    environment.requireThatOneMayBegin();
    skipWhatIsToBeWritten(ref);
    boolean last = ref.tags().contains("@last") || ref.tags().contains("@timed");
    boolean alone = last || ref.tags().contains("@alone");
    RunningSystem system = environment.system(ref.system());
    skipWhatCannotBeAsked(ref, system);
    if (alone && !last) {
      system = system.forThoseAlone();
    }
    Turns turns = system.turns();
    Turns.Turn turn = last ? turns.last() : alone ? turns.alone() : turns.together();
    try {
      // One may have failed while this one waited.
      environment.requireThatOneMayBegin();
      scenario = open(ref, environment, system, new Company(alone, last), turn);
      time = ScenarioTime.begin(environment.clock(), environment.terms().limit());
    } catch (RuntimeException e) {
      turn.close();
      throw e;
    }
  }

  private static Scenario open(
      ScenarioRef ref,
      Environment environment,
      RunningSystem system,
      Company company,
      Turns.Turn turn) {
    Identity identity = system.nextIdentity();
    Journal journal =
        new Journal(evidence -> environment.recorder().record(ref.testCaseId(), evidence));
    ScenarioStubs stubs = system.open(identity, ref.toString(), journal);
    if (company.alone()) {
      system.alone(stubs, journal);
    }
    return new Scenario(system, identity, journal, stubs, company, turn);
  }

  /** Before the system is asked for: its target may not be there yet either. */
  private static void skipWhatIsToBeWritten(ScenarioRef ref) {
    if (ToBeWritten.says(ref.tags())) {
      throw new TestAbortedException(ToBeWritten.REASON);
    }
  }

  private static void skipWhatCannotBeAsked(ScenarioRef ref, RunningSystem system) {
    system
        .profile()
        .cannot()
        .forEach(
            (what, why) -> {
              if (ref.tags().contains("@needs-" + what)) {
                throw new TestAbortedException(
                    "the target cannot be asked for " + what + ": " + why);
              }
            });
  }

  /**
   * All steps are done: what ends the scenario may take its time, though the scenario was late.
   *
   * @return what fails when it was, and has not failed yet
   */
  public Runnable endSteps(boolean failed) {
    ScenarioTime ended = time;
    time = ScenarioTime.UNLIMITED;
    return failed ? () -> {} : ended::check;
  }

  /**
   * All steps are done: answers that are held back are let go, calls that are under way are waited
   * for, and what had to hold to the end is checked again.
   *
   * @param failed whether the scenario has failed: then there is nothing left to wait for
   */
  public void settle(boolean failed) throws InterruptedException {
    Scenario ending = scenario;
    if (ending != null) {
      ending.stubs().close();
      boolean unused =
          ending.journal().await(() -> !ending.journal().isAnyPending(), LATE_CALLS_MILLIS);
      ending.turn().watchOnly();
      if (!failed && !brokenOff) {
        kept.checkAgain(ending.journal(), !sent.isEmpty());
      }
    }
  }

  /**
   * What was asked of the system is not all known: nothing that has to hold over all of it can be
   * told.
   */
  void breakOff() {
    brokenOff = true;
    note(Event.Kind.NOTE, "invariants and what has to hold to the end are not checked");
  }

  /** Whether nobody knows all that was asked of the system. */
  boolean brokenOff() {
    return brokenOff;
  }

  /** The scenario is over: the next one has its turn. */
  public void end() {
    Scenario ending = scenario;
    if (ending == null) {
      return;
    }
    try (Turns.Turn turn = ending.turn()) {
      ending.stubs().close();
      ending.journal().forget();
      scenario = null;
      if (ending.company().alone()) {
        ending.system().together();
      }
    }
  }

  /** Whether a scenario has begun, and is not over. */
  public boolean running() {
    return scenario != null;
  }

  void sent(Sent request) {
    sent.add(request);
  }

  /**
   * The same scenario, as if it had sent this request alone.
   *
   * @param calls what the system called for it
   */
  public World about(Sent request, Journal calls) {
    World alone = new World();
    Scenario whole = current();
    alone.scenario =
        new Scenario(
            whole.system(), whole.identity(), calls, whole.stubs(), whole.company(), whole.turn());
    alone.sent.add(request);
    return alone;
  }

  /** Of a request that is not kept, so much was delivered. */
  void delivered(Invariant by, long amount) {
    delivered.computeIfAbsent(by, i -> new LongAdder()).add(amount);
  }

  /** What was delivered for all requests that are not kept. */
  long delivered(Invariant by) {
    LongAdder sum = delivered.get(by);
    return sum == null ? 0 : sum.sum();
  }

  /** What was asked of the system so far, and what came back, in the order in which it was sent. */
  public List<Sent> sent() {
    return sent.stream()
        .sorted(Comparator.comparingLong(s -> s.response().exchange().startNanos()))
        .toList();
  }

  /**
   * What has been checked has to hold until the scenario ends, or sends its next request: a service
   * may go on after it has answered, and charge, refund or process once too often.
   */
  public void keep(Runnable check) {
    kept.add(check);
  }

  /** The scenario goes on to another request: what held until now need not hold any longer. */
  void letGo() {
    kept.clear();
  }

  public RunningSystem system() {
    return current().system();
  }

  /** For what is said of values in messages. */
  Masked masked() {
    return new Masked(system().capture().masking());
  }

  public Identity identity() {
    return current().identity();
  }

  public Journal journal() {
    return current().journal();
  }

  public ScenarioStubs stubs() {
    return current().stubs();
  }

  /** What the system has for the header that carries a request's id. */
  public String requestIdHeader() {
    return system().description().headers().requestId();
  }

  /** What the request is called in logs and at the dependencies; empty when it has no id. */
  public String requestId(Exchange exchange) {
    return CallWords.header(exchange, requestIdHeader());
  }

  /** Whether no other scenario runs beside this one on the same instance. */
  public boolean alone() {
    return current().company().alone();
  }

  /** Whether no other scenario runs at all. */
  boolean last() {
    return current().company().last();
  }

  /** Notes in the journal what the scenario told somebody to do. */
  public void note(Event.Kind kind, String text) {
    note(kind, text, Map.of());
  }

  /**
   * The same, with its parts.
   *
   * @param data for programs that read the record
   */
  void note(Event.Kind kind, String text, Map<String, String> data) {
    var clock = system().capture().clock();
    journal().add(new Event(kind, clock.now(), clock.nanos(), masked().text(text), data));
  }

  /** Says how something goes that takes long, on the terminal. */
  void say(String line) {
    Environment.current().say(line);
  }

  /** Whether no load was run before in this run; so it is asked once only. */
  boolean isFirstLoad() {
    return Environment.current().isFirstLoad();
  }

  /** By how much the durations of loads are stretched. */
  double loadScale() {
    return Environment.current().terms().loadScale();
  }

  /** What runs loads. */
  LoadEngine loadEngine() {
    return Environment.current().terms().engine();
  }

  /** Whatever a step does it does with the scenario: one that is late does nothing more. */
  private Scenario current() {
    time.check();
    return Objects.requireNonNull(scenario, "no scenario is running: World.begin comes first");
  }

  /**
   * Who runs beside a scenario.
   *
   * @param alone nobody on the same instance
   * @param last nobody at all
   */
  private record Company(boolean alone, boolean last) {}

  private record Scenario(
      RunningSystem system,
      Identity identity,
      Journal journal,
      ScenarioStubs stubs,
      Company company,
      Turns.Turn turn) {}
}
