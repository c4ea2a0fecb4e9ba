package dev.tollgate.steps;

import dev.tollgate.world.ContractCheck;
import dev.tollgate.world.Invariants;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

/** What holds in every scenario: left out in one, or looked at by itself. */
public final class InvariantSteps {
  private final Invariants invariants;
  private final ContractCheck contract;

  public InvariantSteps(Invariants invariants, ContractCheck contract) {
    this.invariants = invariants;
    this.contract = contract;
  }

  @Given("the invariant {string} is suspended because {string}")
  public void suspended(String name, String reason) {
    invariants.suspend(name, reason);
  }

  @Then("the answer matches the contract")
  public void matchesContract() {
    contract.check();
  }
}
