package dev.tollgate.world;

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void aScenarioThatOnlyWatchesLetsAnotherBegin() {
    Turns turns = new Turns(1);
    Turns.Turn first = turns.together();
    CompletableFuture<Turns.Turn> second = supplyAsync(() -> turns.together(), threads);
    assertThat(second).isNotDone();

    first.watchOnly();

    assertThat(second).succeedsWithin(SOON);
  }

  @Test
  void aTurnMakesRoomForOneOnlyThoughItWatchedFirst() {
    Turns turns = new Turns(1);
    Turns.Turn first = turns.together();
    first.watchOnly();
    first.close();
    turns.together();

    CompletableFuture<Turns.Turn> third = new CompletableFuture<>();
    Thread asking = asking(() -> third.complete(turns.together()));
    await(() -> asking.getState() == Thread.State.WAITING || third.isDone());

    assertThat(third).isNotDone();
  }

  @Test
  void oneThatRunsAloneWaitsForThoseThatStillWatch() throws Exception {
    Turns turns = new Turns(8);
    turns.plan(1, 0);
    CompletableFuture<Turns.Turn> watching = new CompletableFuture<>();
    CompletableFuture<Void> mayEnd = new CompletableFuture<>();
    CompletableFuture<Void> over =
        runAsync(
            () -> {
              Turns.Turn turn = turns.together();
              turn.watchOnly();
              watching.complete(turn);
              mayEnd.join();
              turn.close();
            },
            threads);
    watching.join();
    CompletableFuture<Turns.Turn> alone = new CompletableFuture<>();
    Thread asking = asking(() -> alone.complete(turns.alone()));
    await(() -> asking.getState() == Thread.State.WAITING || alone.isDone());
    assertThat(alone).isNotDone();

    mayEnd.complete(null);

    assertThat(over).succeedsWithin(SOON);
    assertThat(alone).succeedsWithin(SOON);
  }

  @Test
  void oneThatRunsAloneAsideWaitsForTheOthersThatDoAndForNobodyElse() {
    Turns turns = new Turns(8);
    turns.plan(8, 0);
    Turns aside = turns.aside();
    Turns.Turn together = turns.together();
    together.watchOnly();
    Turns.Turn first = aside.alone();
    CompletableFuture<Turns.Turn> second = new CompletableFuture<>();
    Thread asking = asking(() -> second.complete(aside.alone()));
    await(() -> asking.getState() == Thread.State.WAITING || second.isDone());
    assertThat(second).isNotDone();

    first.close();

    assertThat(second).succeedsWithin(SOON);
  }

  @Test
  void oneThatRunsAloneAsideIsAmongThoseThatRunAtOnce() {
    Turns turns = new Turns(1);
    Turns.Turn aside = turns.aside().alone();
    CompletableFuture<Turns.Turn> together = new CompletableFuture<>();
    Thread asking = asking(() -> together.complete(turns.together()));
    await(() -> asking.getState() == Thread.State.WAITING || together.isDone());
    assertThat(together).isNotDone();

    aside.watchOnly();

    assertThat(together).succeedsWithin(SOON);
  }

  @Test
  void theLastOneWaitsForThoseThatRunAloneAsideToo() throws Exception {
    Turns turns = new Turns(8);
    turns.plan(0, 1);
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<Void> mayEnd = new CompletableFuture<>();
    CompletableFuture<Void> over =
        runAsync(
            () -> {
              Turns.Turn turn = turns.aside().alone();
              begun.complete(null);
              mayEnd.join();
              turn.close();
            },
            threads);
    begun.join();
    CompletableFuture<Turns.Turn> last = new CompletableFuture<>();
    Thread asking = asking(() -> last.complete(turns.last()));
    await(() -> asking.getState() == Thread.State.TIMED_WAITING || last.isDone());
    assertThat(last).isNotDone();

    mayEnd.complete(null);

    assertThat(over).succeedsWithin(SOON);
    assertThat(last).succeedsWithin(SOON);
  }

  private static Thread asking(Runnable what) {
    Thread thread = new Thread(what);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + SOON.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
