package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.AllAnswers;
import dev.tollgate.world.ResponseChecks;
import io.cucumber.java.en.Then;
import java.time.Duration;

/** What came back, whatever the system is. */
@Subject("Responses: what came back")
public final class ResponseSteps {
  private final ResponseChecks checks;
  private final AllAnswers answers;

  public ResponseSteps(ResponseChecks checks, AllAnswers answers) {
    this.checks = checks;
    this.answers = answers;
  }

  @Then("the response status is {int}")
  @Example("the response status is 201")
  public void status(int status) {
    checks.status(status);
  }

  @Then("the response status is {int} or {int}")
  @Example("the response status is 200 or 202")
  public void eitherStatus(int one, int other) {
    checks.status(one, other);
  }

  @Then("the response header {string} matches {string}")
  @Example("the response header \"Location\" matches \"/orders/[0-9]+\"")
  public void headerMatches(String name, String pattern) {
    checks.headerMatches(name, pattern);
  }

  @Then("the response has no header {string}")
  @Example("the response has no header \"Server\"")
  public void headerAbsent(String name) {
    checks.headerAbsent(name);
  }

  @Then("the response header {string} is {string}")
  @Example("the response header \"Content-Type\" is \"application/json\"")
  public void header(String name, String value) {
    checks.header(name, value);
  }

  @Then("the response header {string} contains {string}")
  @Example("the response header \"Content-Type\" contains \"json\"")
  public void headerContains(String name, String part) {
    checks.headerContains(name, part);
  }

  @Then("the response carries the request's id")
  @Example("the response carries the request's id")
  public void requestId() {
    checks.requestId();
  }

  @Then("the response carries an id for the request")
  @Example("the response carries an id for the request")
  public void someRequestId() {
    checks.someRequestId();
  }

  @Then("the response header {string} is there")
  @Example("the response header \"ETag\" is there")
  public void headerPresent(String name) {
    checks.headerPresent(name);
  }

  @Then("the answer comes within {duration}")
  @Example("the answer comes within 2 s")
  public void within(Duration limit) {
    checks.within(limit);
  }

  @Then("every answer comes within {duration}")
  @Example("every answer comes within 2 s")
  public void allWithin(Duration limit) {
    checks.allWithin(limit);
  }

  @Then("the answer takes at least {duration}")
  @Example("the answer takes at least 200 ms")
  public void notBefore(Duration limit) {
    checks.notBefore(limit);
  }

  @Then("every answer has the status {int}")
  @Example("every answer has the status 201")
  public void allHaveStatus(int status) {
    answers.checkStatus(status);
  }

  @Then("{int} of the answers has/have the status {int}")
  @Example("5 of the answers have the status 201")
  public void someHaveStatus(int times, int status) {
    answers.checkStatus(times, status);
  }
}
