package dev.tollgate.steps;

import dev.tollgate.world.LoadChecks;
import dev.tollgate.world.LoadProfiles;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;

/** Many requests, and what they come to. */
public final class LoadSteps {
  private final LoadProfiles profiles;
  private final LoadChecks checks;

  public LoadSteps(LoadProfiles profiles, LoadChecks checks) {
    this.profiles = profiles;
    this.checks = checks;
  }

  @When("the profile {string} runs")
  public void profile(String name) throws InterruptedException {
    profiles.run(name);
  }

  @Then("every answer is as it should be")
  public void allRight() {
    checks.checkAllRight();
  }

  @Then("{int} of {int} answers come within {duration}")
  public void within(int of, int answers, Duration time) {
    checks.checkWithin(of, answers, time);
  }

  @Then("the error rate is under {double} %")
  public void errorRate(double percent) {
    checks.checkErrorRate(percent);
  }

  @Then("at least {double} answers come in a second")
  public void throughput(double perSecond) {
    checks.checkThroughput(perSecond);
  }

  @Then("no request had more than {int} groups in progress")
  public void inProgress(int limit) {
    checks.checkAtMostInProgress(limit);
  }

  @Then("it never has more than {int} files open")
  public void files(int limit) {
    checks.checkFiles(limit);
  }

  @Then("memory returns to its level before")
  public void memoryReturns() {
    checks.checkMemoryReturns();
  }
}
