package dev.tollgate.benchmark.plain;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** How many scenarios passed, and what the others say. */
final class Outcomes implements TestExecutionListener {
  private final AtomicInteger passed = new AtomicInteger();
  private final List<String> failures = new CopyOnWriteArrayList<>();

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      failures.add(test.getDisplayName() + ": " + result.getThrowable().orElse(null));
    } else if (test.isTest()) {
      passed.incrementAndGet();
    }
  }

  int passed() {
    return passed.get();
  }

  @Override
  public String toString() {
    return passed + " passed\n" + String.join("\n", failures);
  }
}
