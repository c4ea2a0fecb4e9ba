package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.ResponseChecks;
import io.cucumber.java.en.Then;
import java.time.Duration;
import java.util.List;

/** What came back, whatever the system is. */
@Subject("Responses: what came back")
public final class ResponseSteps {
  private final ResponseChecks checks;

  public ResponseSteps(ResponseChecks checks) {
    this.checks = checks;
  }

  @Then("the response status is {int}")
  @Example("the response status is 201")
  public void status(int status) {
    checks.status(status);
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

  @Then("the response field {string} is {string}")
  @Example("the response field \"order.item\" is \"lamp\"")
  public void fieldText(String field, String value) {
    checks.field(field, value);
  }

  @Then("the response field {string} is {int}")
  @Example("the response field \"order.count\" is 2")
  public void fieldNumber(String field, int value) {
    checks.field(field, value);
  }

  @Then("the response field {string} is there")
  @Example("the response field \"order.id\" is there")
  public void fieldPresent(String field) {
    checks.present(field);
  }

  @Then("the response has the fields:")
  @Example(value = "the response has the fields:", below = "| order.id   |\n| order.item |")
  public void fieldsPresent(List<String> fields) {
    fields.forEach(checks::present);
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

  @Then("the response has no field {string}")
  @Example("the response has no field \"error\"")
  public void fieldAbsent(String field) {
    checks.absent(field);
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
}
