package dev.tollgate.stub;

import dev.tollgate.evidence.Journal;
import dev.tollgate.system.Dependency;
import dev.tollgate.system.LedgerShape;
import dev.tollgate.system.SystemDescription;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How the dependencies behave for one scenario: what they do by themselves, and what the scenario
 * told them. Nothing of it is seen by another scenario.
 */
public final class ScenarioStubs implements AutoCloseable {
  private final String scenario;
  private final Journal journal;
  private final Map<String, Part> parts;
  private final Ledger ledger;
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private final Map<String, Map<String, String>> headers = new ConcurrentHashMap<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  ScenarioStubs(
      String scenario, Journal journal, Map<String, Part> shared, SystemDescription system) {
    this.scenario = scenario;
    this.journal = journal;
    this.ledger = new Ledger(shape(system), system.headers().tenant());
    this.parts = new java.util.HashMap<>(shared);
    system
        .dependencies()
        .forEach(
            (name, dependency) -> {
              switch (dependency.plays()) {
                case LEDGER -> parts.put(name, ledger);
                case ANSWERS -> parts.put(name, new CannedAnswers(dependency.answers()));
                case KEY_SET -> {}
              }
            });
  }

  /** That of the dependency that plays the ledger; where none does, nobody asks. */
  private static LedgerShape shape(SystemDescription system) {
    return system.dependencies().values().stream()
        .filter(dependency -> dependency.plays() == Dependency.Plays.LEDGER)
        .map(Dependency::ledger)
        .findFirst()
        .orElse(LedgerShape.USUAL);
  }

  String scenario() {
    return scenario;
  }

  Journal journal() {
    return journal;
  }

  public Ledger ledger() {
    return ledger;
  }

  /**
   * From now on the dependency does this with the calls that are meant; what was told last goes
   * first.
   *
   * @param times for how many calls; {@link Integer#MAX_VALUE} for all
   * @param words the same for people
   * @throws IllegalArgumentException when the system has no such dependency
   */
  public void tell(String dependency, CallFilter calls, Effect effect, int times, String words) {
    requireKnown(dependency);
    told.add(0, new Told(dependency, calls, effect, times, words));
  }

  /**
   * From now on the dependency's answers have this header too.
   *
   * @throws IllegalArgumentException when the system has no such dependency
   */
  public void header(String dependency, String name, String value) {
    requireKnown(dependency);
    headers.computeIfAbsent(dependency, d -> new ConcurrentHashMap<>()).put(name, value);
  }

  /** From now on the dependency behaves by itself again. */
  public void recover(String dependency) {
    told.removeIf(t -> t.isFor(dependency));
    headers.remove(dependency);
  }

  private void requireKnown(String dependency) {
    if (!parts.containsKey(dependency)) {
      throw new IllegalArgumentException(
          "no dependency \"" + dependency + "\"; this system has: " + parts.keySet());
    }
  }

  Reply reply(StubCall call) {
    Reply reply = bare(call);
    Map<String, String> more = headers.get(call.dependency());
    return more == null ? reply : new Reply(reply.answer().with(more), reply.how(), reply.note());
  }

  private Reply bare(StubCall call) {
    Told now = told.stream().filter(t -> t.takes(call)).findFirst().orElse(null);
    if (now == null) {
      return new Reply(own(call), Effect.Kind.ANSWER, null);
    }
    Effect effect = now.effect();
    Answer answer = effect.answer();
    if (answer == null) {
      answer = effect.doesItsWork() ? own(call) : Answer.text(200, "");
    } else {
      answer = AnswerTemplate.fill(answer, call, now.path());
    }
    pause(effect.delay());
    return new Reply(answer, effect.kind(), now.words());
  }

  private Answer own(StubCall call) {
    Part part = parts.get(call.dependency());
    return part == null ? Answer.text(404, "nobody plays " + call.dependency()) : part.answer(call);
  }

  /** Waits, but not longer than the scenario lasts: nobody is left to see the answer. */
  private void pause(Duration delay) {
    if (delay.isZero()) {
      return;
    }
    try {
      boolean over = ended.await(delay.toMillis(), TimeUnit.MILLISECONDS);
      if (over) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets go of the answers that are held back. */
  @Override
  public void close() {
    ended.countDown();
  }

  /**
   * What is sent.
   *
   * @param how {@link Effect.Kind#ANSWER} or {@link Effect.Kind#LATE} for a whole answer
   * @param note what the scenario had told; null when nothing
   */
  record Reply(Answer answer, Effect.Kind how, @Nullable String note) {}
}
