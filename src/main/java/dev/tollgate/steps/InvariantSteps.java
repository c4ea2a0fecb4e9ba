package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.ContractCheck;
import dev.tollgate.world.Invariants;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

/** What holds in every scenario: left out in one, or looked at by itself. */
@Subject("Contract and invariants: what holds in every scenario")
public final class InvariantSteps {
  private final Invariants invariants;
  private final ContractCheck contract;

  public InvariantSteps(Invariants invariants, ContractCheck contract) {
    this.invariants = invariants;
    this.contract = contract;
  }

  @Given("the invariant {string} is suspended because {string}")
  @Example(
      "the invariant \"the books balance\" is suspended because \"the refund cannot be booked\"")
  public void suspended(String name, String reason) {
    invariants.suspend(name, reason);
  }

  @Then("the answer matches the contract")
  @Example("the answer matches the contract")
  public void matchesContract() {
    contract.check();
  }
}
