package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.InTurns;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** This service beside the one that was released before. */
@Subject("Comparison: this service beside the one that was released before")
public final class ComparisonSteps {
  private final InTurns inTurns;

  public ComparisonSteps(InTurns inTurns) {
    this.inTurns = inTurns;
  }

  @When(
      "the same request is sent at most {int} times more, in turns to this service and to the one before")
  @Example(
      "the same request is sent at most 200 times more, in turns to this service and to the one before")
  public void sendInTurns(int most) throws InterruptedException {
    inTurns.measure(most);
  }

  @Then("all of them are answered as the first one was")
  @Example("all of them are answered as the first one was")
  public void answeredAlike() {
    inTurns.checkAnsweredAlike();
  }

  @Then("their times are compared by the policy")
  @Example("their times are compared by the policy")
  public void compared() {
    inTurns.checkMeasured();
  }
}
