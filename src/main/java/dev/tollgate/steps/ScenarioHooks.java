package dev.tollgate.steps;

import dev.tollgate.world.Caller;
import dev.tollgate.world.Dependencies;
import dev.tollgate.world.Invariants;
import dev.tollgate.world.ScenarioRef;
import dev.tollgate.world.World;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import java.util.Set;

/** Begins and ends each scenario's world. */
public final class ScenarioHooks {
  private final World world;
  private final Caller caller;
  private final Dependencies dependencies;
  private final Invariants invariants;

  public ScenarioHooks(
      World world, Caller caller, Dependencies dependencies, Invariants invariants) {
    this.world = world;
    this.caller = caller;
    this.dependencies = dependencies;
    this.invariants = invariants;
  }

  @Before(order = 0)
  public void begin(Scenario scenario) {
    world.begin(
        new ScenarioRef(
            scenario.getId(),
            scenario.getUri().toString(),
            scenario.getLine(),
            scenario.getName(),
            Set.copyOf(scenario.getSourceTagNames())));
  }

  @After(order = 0)
  public void end(Scenario scenario) throws InterruptedException {
    Runnable inTime = world.endSteps(scenario.isFailed());
    try {
      dependencies.restore();
      caller.leave();
      world.settle(scenario.isFailed());
      inTime.run();
      invariants.check(scenario.isFailed());
    } finally {
      world.end();
    }
  }
}
