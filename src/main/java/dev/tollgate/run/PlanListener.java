package dev.tollgate.run;

import dev.tollgate.evidence.Plan;
import java.util.List;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Notes which scenarios a run is to run, as they were discovered and filtered, whoever launches:
 * our runner, Maven or an editor. Found by the JUnit Platform as a service.
 */
public final class PlanListener implements TestExecutionListener {
  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    List<String> scenarios =
        plan.getRoots().stream()
            .flatMap(root -> plan.getDescendants(root).stream())
            .filter(TestIdentifier::isTest)
            .filter(test -> test.getUniqueId().contains("[engine:cucumber]"))
            .map(test -> PlannedScenario.of(test).toString())
            .toList();
    if (!scenarios.isEmpty()) {
      Recording.planned(new Plan(scenarios));
    }
  }
}
