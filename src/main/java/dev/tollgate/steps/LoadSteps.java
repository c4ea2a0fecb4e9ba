package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.LoadChecks;
import dev.tollgate.world.LoadProfiles;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;

/** Many requests, and what they come to. */
@Subject("Loads: many requests, and what they come to")
public final class LoadSteps {
  private final LoadProfiles profiles;
  private final LoadChecks checks;

  public LoadSteps(LoadProfiles profiles, LoadChecks checks) {
    this.profiles = profiles;
    this.checks = checks;
  }

  @When("the profile {string} runs")
  @Example("the profile \"sustained\" runs")
  public void profile(String name) throws InterruptedException {
    profiles.run(name);
  }

  @Then("every answer is as it should be")
  @Example("every answer is as it should be")
  public void allRight() {
    checks.checkAllRight();
  }

  @Then("{int} of {int} answers come within {duration}")
  @Example("95 of 100 answers come within 500 ms")
  public void within(int of, int answers, Duration time) {
    checks.checkWithin(of, answers, time);
  }

  @Then("the error rate is under {double} %")
  @Example("the error rate is under 0.1 %")
  public void errorRate(double percent) {
    checks.checkErrorRate(percent);
  }

  @Then("at least {double} answers come in a second")
  @Example("at least 50 answers come in a second")
  public void throughput(double perSecond) {
    checks.checkThroughput(perSecond);
  }

  @Then("no request had more than {int} groups in progress")
  @Example("no request had more than 5 groups in progress")
  public void inProgress(int limit) {
    checks.checkAtMostInProgress(limit);
  }

  @Then("it never has more than {int} files open")
  @Example("it never has more than 500 files open")
  public void files(int limit) {
    checks.checkFiles(limit);
  }

  @Then("memory returns to its level before")
  @Example("memory returns to its level before")
  public void memoryReturns() {
    checks.checkMemoryReturns();
  }
}
