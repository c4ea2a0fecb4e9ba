package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.CallLike;
import dev.tollgate.world.CallWords;
import dev.tollgate.world.Calls;
import dev.tollgate.world.CallsLike;
import dev.tollgate.world.Values;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.time.Duration;

/** What the system asked of its dependencies. */
@Subject("Calls: what the service asked of its dependencies")
public final class CallSteps {
  private final Calls calls;
  private final CallsLike like;
  private final Values values;

  public CallSteps(Calls calls, CallsLike like, Values values) {
    this.calls = calls;
    this.like = like;
    this.values = values;
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
    calls.checkOne(
        dependency, "had " + name + ": " + value, CallWords.header(name, values.fillKnown(value)));
  }

  @Then("every call to {dependency} had the header {string} being {string}")
  @Example("every call to stock had the header \"X-Tenant-Id\" being \"${tenant}\"")
  public void allHadHeader(String dependency, String name, String value) {
    calls.checkAll(
        dependency, "have " + name + ": " + value, CallWords.header(name, values.fillKnown(value)));
  }

  @Then("{dependency} was called with the JSON field {string} being {string}")
  @Example("stock was called with the JSON field \"item\" being \"lamp\"")
  public void calledWithField(String dependency, String field, String value) {
    calls.checkOne(
        dependency,
        "had " + field + " = " + value,
        CallWords.field(field, values.fillKnown(value)));
  }

  @Then("{dependency} was called with the JSON field {string} being the number {bigdecimal}")
  @Example("stock was called with the JSON field \"count\" being the number 3")
  public void calledWithNumber(String dependency, String field, BigDecimal value) {
    calls.checkOne(dependency, "had " + field + " = " + value, CallWords.number(field, value));
  }

  @Then("{dependency} was called {fieldThat}")
  @Example("stock was called with the JSON field \"count\" that is at least 2")
  public void calledWithFieldThat(String dependency, CallLike call) {
    like.checkOne(dependency, call);
  }

  @Then("every call to {dependency} had the JSON field {string} being the number {bigdecimal}")
  @Example("every call to stock had the JSON field \"count\" being the number 3")
  public void allHadNumber(String dependency, String field, BigDecimal value) {
    calls.checkAll(dependency, "have " + field + " = " + value, CallWords.number(field, value));
  }

  @Then("every call to {dependency} had the JSON field {string} being {string}")
  @Example("every call to stock had the JSON field \"item\" being \"lamp\"")
  public void allHadField(String dependency, String field, String value) {
    calls.checkAll(
        dependency,
        "have " + field + " = " + value,
        CallWords.field(field, values.fillKnown(value)));
  }

  @Then("{dependency} was called with {method} {string}")
  @Example("the price list was called with GET \"/prices/{item}\"")
  public void calledWithPath(String dependency, String method, String path) {
    calls.checkOne(
        dependency,
        "was " + method + " " + path,
        CallWords.operation(method, values.fillKnown(path)));
  }

  @Then("{dependency} was called before {dependency}")
  @Example("stock was called before the price list")
  public void calledBefore(String first, String second) {
    calls.checkBefore(first, second);
  }

  @Then("{dependency} was called at least {int} time(s)")
  @Example("stock was called at least 2 times")
  public void calledAtLeast(String dependency, int times) {
    calls.checkAtLeast(dependency, times);
  }

  @Then("{dependency} was called at most {int} time(s)")
  @Example("stock was called at most 2 times")
  public void calledAtMost(String dependency, int times) {
    calls.checkAtMost(dependency, times);
  }

  @Then("{dependency} was called {int} time(s) {call}")
  @Example("stock was called 2 times with POST \"/reserve\"")
  public void calledTimesLike(String dependency, int times, CallLike call) {
    like.checkCount(dependency, call, times);
  }

  @Then("{dependency} was not called {call}")
  @Example("stock was not called with DELETE \"/reserve/{id}\"")
  public void notCalledLike(String dependency, CallLike call) {
    like.checkCount(dependency, call, 0);
  }

  @Then("{dependency} was called with the query parameter {string} being {string}")
  @Example("the price list was called with the query parameter \"size\" being \"9\"")
  public void calledWithQuery(String dependency, String name, String value) {
    like.checkOne(dependency, CallLike.query(name, value));
  }

  @Then("{dependency} was called with a body that contains {string}")
  @Example("stock was called with a body that contains \"lamp\"")
  public void calledWithBody(String dependency, String part) {
    like.checkOne(dependency, CallLike.body(part));
  }

  @Then("{dependency} was called with the JSON body:")
  @Example(value = "stock was called with the JSON body:", below = "{\"item\": \"lamp\"}")
  public void calledWithJson(String dependency, String example) {
    like.checkJson(dependency, example);
  }

  @Then("no call to {dependency} had the header {string}")
  @Example("no call to stock had the header \"Authorization\"")
  public void noneHadHeader(String dependency, String name) {
    like.checkNoHeader(dependency, name);
  }

  @Then("{dependency} was called {call} before it was called {call}")
  @Example("stock was called with POST \"/reserve\" before it was called with POST \"/commit\"")
  public void calledBefore(String dependency, CallLike first, CallLike second) {
    like.checkBefore(dependency, first, second);
  }

  @Then("{dependency} never had more than {int} call(s) at once")
  @Example("stock never had more than 5 calls at once")
  public void atMostAtOnce(String dependency, int limit) {
    like.checkTogetherAtMost(dependency, limit);
  }

  @Then("{dependency} had at least {int} calls at once")
  @Example("stock had at least 2 calls at once")
  public void atLeastAtOnce(String dependency, int limit) {
    like.checkTogetherAtLeast(dependency, limit);
  }
}
