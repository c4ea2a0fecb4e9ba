package dev.tollgate.steps;

import dev.tollgate.world.CallWords;
import dev.tollgate.world.Calls;
import io.cucumber.java.en.Then;
import java.time.Duration;

/** What the system asked of its dependencies. */
public final class CallSteps {
  private final Calls calls;

  public CallSteps(Calls calls) {
    this.calls = calls;
  }

  @Then("{dependency} was called {int} time(s)")
  public void calledTimes(String dependency, int times) {
    calls.checkCount(dependency, times);
  }

  @Then("{dependency} was called once")
  public void calledOnce(String dependency) {
    calls.checkCount(dependency, 1);
  }

  @Then("{dependency} was not called")
  public void notCalled(String dependency) {
    calls.checkCount(dependency, 0);
  }

  @Then("within {duration} {dependency} was called {int} time(s)")
  public void calledWithin(Duration limit, String dependency, int times) {
    calls.checkCount(dependency, times, limit.toMillis());
  }

  @Then("{dependency} was called with the header {string} being {string}")
  public void calledWithHeader(String dependency, String name, String value) {
    calls.checkOne(dependency, "had " + name + ": " + value, CallWords.header(name, value));
  }

  @Then("every call to {dependency} had the header {string} being {string}")
  public void allHadHeader(String dependency, String name, String value) {
    calls.checkAll(dependency, "have " + name + ": " + value, CallWords.header(name, value));
  }

  @Then("{dependency} was called with the JSON field {string} being {string}")
  public void calledWithField(String dependency, String field, String value) {
    calls.checkOne(dependency, "had " + field + " = " + value, CallWords.field(field, value));
  }

  @Then("every call to {dependency} had the JSON field {string} being {string}")
  public void allHadField(String dependency, String field, String value) {
    calls.checkAll(dependency, "have " + field + " = " + value, CallWords.field(field, value));
  }

  @Then("{dependency} was called with {method} {string}")
  public void calledWithPath(String dependency, String method, String path) {
    calls.checkOne(dependency, "was " + method + " " + path, CallWords.operation(method, path));
  }

  @Then("{dependency} was called before {dependency}")
  public void calledBefore(String first, String second) {
    calls.checkBefore(first, second);
  }
}
