package dev.tollgate.world;

import dev.tollgate.client.TargetResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several requests that set off together. */
public final class AtOnce {
  private AtOnce() {}

  /** Starts all of them behind one gate, and waits for all answers. */
  public static List<TargetResponse> send(int times, Callable<TargetResponse> request)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      CountDownLatch gate = new CountDownLatch(1);
      List<Future<TargetResponse>> pending = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        pending.add(
            threads.submit(
                () -> {
                  gate.await();
                  return request.call();
                }));
      }
      gate.countDown();
      List<TargetResponse> answers = new ArrayList<>();
      for (Future<TargetResponse> answer : pending) {
        answers.add(answer.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A request could not be sent: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
  }
}
