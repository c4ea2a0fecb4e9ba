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
    Turns.Turn first = turns.take(false);
    CompletableFuture<Turns.Turn> second = supplyAsync(() -> turns.take(false), threads);
    assertThat(second).isNotDone();

    first.watchOnly();

    assertThat(second).succeedsWithin(SOON);
  }

  @Test
  void aTurnMakesRoomForOneOnlyThoughItWatchedFirst() {
    Turns turns = new Turns(1);
    Turns.Turn first = turns.take(false);
    first.watchOnly();
    first.close();
    turns.take(false);

    CompletableFuture<Turns.Turn> third = new CompletableFuture<>();
    Thread asking = asking(() -> third.complete(turns.take(false)));
    await(() -> asking.getState() == Thread.State.WAITING || third.isDone());

    assertThat(third).isNotDone();
  }

  @Test
  void oneThatRunsAloneWaitsForThoseThatStillWatch() throws Exception {
    Turns turns = new Turns(8);
    turns.plan(1);
    CompletableFuture<Turns.Turn> watching = new CompletableFuture<>();
    CompletableFuture<Void> mayEnd = new CompletableFuture<>();
    CompletableFuture<Void> over =
        runAsync(
            () -> {
              Turns.Turn turn = turns.take(false);
              turn.watchOnly();
              watching.complete(turn);
              mayEnd.join();
              turn.close();
            },
            threads);
    watching.join();
    CompletableFuture<Turns.Turn> alone = new CompletableFuture<>();
    Thread asking = asking(() -> alone.complete(turns.take(true)));
    await(() -> asking.getState() == Thread.State.WAITING || alone.isDone());
    assertThat(alone).isNotDone();

    mayEnd.complete(null);

    assertThat(over).succeedsWithin(SOON);
    assertThat(alone).succeedsWithin(SOON);
  }

  @Test
  void oneThatRunsAloneAsideWaitsForTheOthersThatDoAndForNobodyElse() {
    Turns turns = new Turns(8);
    turns.plan(8);
    Turns aside = turns.aside();
    Turns.Turn together = turns.take(false);
    together.watchOnly();
    Turns.Turn first = aside.take(true);
    CompletableFuture<Turns.Turn> second = new CompletableFuture<>();
    Thread asking = asking(() -> second.complete(aside.take(true)));
    await(() -> asking.getState() == Thread.State.WAITING || second.isDone());
    assertThat(second).isNotDone();

    first.close();

    assertThat(second).succeedsWithin(SOON);
  }

  @Test
  void oneThatRunsAloneAsideIsAmongThoseThatRunAtOnce() {
    Turns turns = new Turns(1);
    Turns.Turn aside = turns.aside().take(true);
    CompletableFuture<Turns.Turn> together = new CompletableFuture<>();
    Thread asking = asking(() -> together.complete(turns.take(false)));
    await(() -> asking.getState() == Thread.State.WAITING || together.isDone());
    assertThat(together).isNotDone();

    aside.watchOnly();

    assertThat(together).succeedsWithin(SOON);
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
