package dev.tollgate.steps;

import dev.tollgate.world.ResponseChecks;
import io.cucumber.java.en.Then;
import java.time.Duration;
import java.util.List;

/** What came back, whatever the system is. */
public final class ResponseSteps {
  private final ResponseChecks checks;

  public ResponseSteps(ResponseChecks checks) {
    this.checks = checks;
  }

  @Then("the response status is {int}")
  public void status(int status) {
    checks.status(status);
  }

  @Then("the response header {string} is {string}")
  public void header(String name, String value) {
    checks.header(name, value);
  }

  @Then("the response header {string} contains {string}")
  public void headerContains(String name, String part) {
    checks.headerContains(name, part);
  }

  @Then("the response field {string} is {string}")
  public void fieldText(String field, String value) {
    checks.field(field, value);
  }

  @Then("the response field {string} is {int}")
  public void fieldNumber(String field, int value) {
    checks.field(field, value);
  }

  @Then("the response field {string} is there")
  public void fieldPresent(String field) {
    checks.present(field);
  }

  @Then("the response has the fields:")
  public void fieldsPresent(List<String> fields) {
    fields.forEach(checks::present);
  }

  @Then("the response carries the request's id")
  public void requestId() {
    checks.requestId();
  }

  @Then("the response carries an id for the request")
  public void someRequestId() {
    checks.someRequestId();
  }

  @Then("the response header {string} is there")
  public void headerPresent(String name) {
    checks.headerPresent(name);
  }

  @Then("the response has no field {string}")
  public void fieldAbsent(String field) {
    checks.absent(field);
  }

  @Then("the answer comes within {duration}")
  public void within(Duration limit) {
    checks.within(limit);
  }

  @Then("every answer comes within {duration}")
  public void allWithin(Duration limit) {
    checks.allWithin(limit);
  }
}
