package dev.tollgate.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** What fails outside of scenarios: the engine, or a feature file. */
final class EngineTrouble implements TestExecutionListener {
  private final List<String> messages = new CopyOnWriteArrayList<>();

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    if (identifier.isContainer()) {
      result
          .getThrowable()
          .ifPresent(t -> messages.add(t.getMessage() == null ? t.toString() : t.getMessage()));
    }
  }

  List<String> messages() {
    return List.copyOf(messages);
  }
}
