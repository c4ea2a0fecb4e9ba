package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.Limits;
import io.cucumber.java.en.Then;

/** What the service has to stay within, whatever it is. */
@Subject("Limits: what the service has to stay within")
public final class LimitSteps {
  private final Limits limits;

  public LimitSteps(Limits limits) {
    this.limits = limits;
  }

  @Then("the service has stayed within its memory limit")
  @Example("the service has stayed within its memory limit")
  public void memory() {
    limits.checkMemory();
  }
}
