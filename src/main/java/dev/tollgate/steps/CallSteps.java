package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.CallWords;
import dev.tollgate.world.Calls;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.time.Duration;

/** What the system asked of its dependencies. */
@Subject("Calls: what the service asked of its dependencies")
public final class CallSteps {
  private final Calls calls;

  public CallSteps(Calls calls) {
    this.calls = calls;
  }

  @Then("{dependency} was called {int} time(s)")
  @Example("stock was called 2 times")
  public void calledTimes(String dependency, int times) {
    calls.checkCount(dependency, times);
  }

  @Then("{dependency} was called once")
  @Example("stock was called once")
  public void calledOnce(String dependency) {
    calls.checkCount(dependency, 1);
  }

  @Then("{dependency} was not called")
  @Example("stock was not called")
  public void notCalled(String dependency) {
    calls.checkCount(dependency, 0);
  }

  @Then("within {duration} {dependency} was called {int} time(s)")
  @Example("within 2 s the price list was called 1 time")
  public void calledWithin(Duration limit, String dependency, int times) {
    calls.checkCount(dependency, times, limit.toMillis());
  }

  @Then("{dependency} was called with the header {string} being {string}")
  @Example("stock was called with the header \"X-Tenant-Id\" being \"${tenant}\"")
  public void calledWithHeader(String dependency, String name, String value) {
    calls.checkOne(dependency, "had " + name + ": " + value, CallWords.header(name, value));
  }

  @Then("every call to {dependency} had the header {string} being {string}")
  @Example("every call to stock had the header \"X-Tenant-Id\" being \"${tenant}\"")
  public void allHadHeader(String dependency, String name, String value) {
    calls.checkAll(dependency, "have " + name + ": " + value, CallWords.header(name, value));
  }

  @Then("{dependency} was called with the JSON field {string} being {string}")
  @Example("stock was called with the JSON field \"item\" being \"lamp\"")
  public void calledWithField(String dependency, String field, String value) {
    calls.checkOne(dependency, "had " + field + " = " + value, CallWords.field(field, value));
  }

  @Then("{dependency} was called with the JSON field {string} being the number {bigdecimal}")
  @Example("stock was called with the JSON field \"count\" being the number 3")
  public void calledWithNumber(String dependency, String field, BigDecimal value) {
    calls.checkOne(dependency, "had " + field + " = " + value, CallWords.number(field, value));
  }

  @Then("every call to {dependency} had the JSON field {string} being the number {bigdecimal}")
  @Example("every call to stock had the JSON field \"count\" being the number 3")
  public void allHadNumber(String dependency, String field, BigDecimal value) {
    calls.checkAll(dependency, "have " + field + " = " + value, CallWords.number(field, value));
  }

  @Then("every call to {dependency} had the JSON field {string} being {string}")
  @Example("every call to stock had the JSON field \"item\" being \"lamp\"")
  public void allHadField(String dependency, String field, String value) {
    calls.checkAll(dependency, "have " + field + " = " + value, CallWords.field(field, value));
  }

  @Then("{dependency} was called with {method} {string}")
  @Example("the price list was called with GET \"/prices/{item}\"")
  public void calledWithPath(String dependency, String method, String path) {
    calls.checkOne(dependency, "was " + method + " " + path, CallWords.operation(method, path));
  }

  @Then("{dependency} was called before {dependency}")
  @Example("stock was called before the price list")
  public void calledBefore(String first, String second) {
    calls.checkBefore(first, second);
  }
}
