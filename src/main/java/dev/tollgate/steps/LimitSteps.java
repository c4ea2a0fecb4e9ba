package dev.tollgate.steps;

import dev.tollgate.world.Limits;
import io.cucumber.java.en.Then;

/** What the service has to stay within, whatever it is. */
public final class LimitSteps {
  private final Limits limits;

  public LimitSteps(Limits limits) {
    this.limits = limits;
  }

  @Then("the service has stayed within its memory limit")
  public void memory() {
    limits.checkMemory();
  }
}
