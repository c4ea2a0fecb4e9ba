package dev.tollgate.report.allure;

import dev.tollgate.record.BrokenFeature;
import dev.tollgate.record.HookFailure;
import dev.tollgate.record.RecordedRun;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What failed and is no scenario, as results of their own: without them a run whose features could
 * not be read would look as if nothing was wrong.
 */
final class RunTrouble {
  private RunTrouble() {}

  static List<TestResult> of(RecordedRun run, UnaryOperator<String> distinct) {
    List<TestResult> results = new ArrayList<>();
    for (BrokenFeature feature : run.brokenFeatures()) {
      String name = feature.place().uri() + " is no Gherkin";
      results.add(
          result(run, distinct.apply(name), Labels.system(feature.place()), feature.place().uri())
              .setStatusDetails(new StatusDetails().setMessage(feature.message())));
    }
    for (HookFailure hook : run.hookFailures()) {
      results.add(
          result(run, distinct.apply(hook.hook()), "the run", "hooks around the run")
              .setStatusDetails(
                  new StatusDetails()
                      .setMessage(hook.failure().message())
                      .setTrace(hook.failure().full())));
    }
    return results;
  }

  private static TestResult result(RecordedRun run, String name, String system, String feature) {
    Ids ids = new Ids(run.id(), name);
    return new TestResult()
        .setUuid(ids.result())
        .setHistoryId(ids.history())
        .setTestCaseId(ids.history())
        .setFullName(name)
        .setName(name)
        .setTitlePath(List.of(system, feature))
        .setLabels(Labels.common(system, feature))
        .setStatus(Status.BROKEN)
        .setStage(Stage.FINISHED);
  }
}
