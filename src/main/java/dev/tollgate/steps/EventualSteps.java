package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.CallLike;
import dev.tollgate.world.CallsLike;
import dev.tollgate.world.Check;
import dev.tollgate.world.Eventually;
import dev.tollgate.world.Logs;
import io.cucumber.java.en.Then;
import java.time.Duration;

/** What need not be so at once. */
@Subject("Within a time: what need not be so at once")
public final class EventualSteps {
  private final Eventually eventually;
  private final CallsLike calls;
  private final Logs logs;

  public EventualSteps(Eventually eventually, CallsLike calls, Logs logs) {
    this.eventually = eventually;
    this.calls = calls;
    this.logs = logs;
  }

  @Then("within {duration} the caller's {method} {string} answers {int}")
  @Example("within 5 s the caller's GET \"/orders/${order}\" answers 200")
  public void answers(Duration limit, String method, String path, int status)
      throws InterruptedException {
    eventually.answers(limit, method, path, status);
  }

  @Then("within {duration} the response status is {int}")
  @Example("within 5 s the response status is 200")
  public void status(Duration limit, int status) throws InterruptedException {
    eventually.status(limit, status);
  }

  @Then("within {duration} the response field {string} {check}")
  @Example("within 5 s the response field \"status\" is \"done\"")
  public void field(Duration limit, String field, Check check) throws InterruptedException {
    eventually.field(limit, field, check);
  }

  @Then("within {duration} {dependency} was called {call}")
  @Example("within 2 s the price list was called with GET \"/prices/{item}\"")
  public void called(Duration limit, String dependency, CallLike call) {
    calls.checkOne(dependency, call, limit.toMillis());
  }

  @Then("within {duration} a log line contains {string}")
  @Example("within 5 s a log line contains \"order ${order} is done\"")
  public void logged(Duration limit, String text) throws InterruptedException {
    logs.checkContains(text, limit.toMillis());
  }
}
