package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.Requests;
import io.cucumber.java.en.When;

/** Requests again, and many at once. */
@Subject("Requests again, and many at once")
public final class RepeatSteps {
  private final Requests requests;

  public RepeatSteps(Requests requests) {
    this.requests = requests;
  }

  @When("the same request is sent again")
  @Example("the same request is sent again")
  public void again() {
    requests.repeat(1);
  }

  @When("the same request is sent {int} time(s) more")
  @Example("the same request is sent 5 times more")
  public void repeat(int times) {
    requests.repeat(times);
  }

  @When("the same request is sent {int} time(s) at once")
  @Example("the same request is sent 20 times at once")
  public void repeatAtOnce(int times) throws InterruptedException {
    requests.repeatAtOnce(times);
  }

  @When("{int} callers at once send {method} {string}")
  @Example("20 callers at once send GET \"/orders/${caller}\"")
  public void atOnce(int callers, String method, String path) throws InterruptedException {
    requests.sendAtOnce(callers, method, path);
  }

  @When("{int} callers at once send {method} {string} with the JSON body:")
  @Example(
      value = "20 callers at once send POST \"/orders\" with the JSON body:",
      below = "{\"item\": \"lamp-${caller}\"}")
  public void jsonAtOnce(int callers, String method, String path, String body)
      throws InterruptedException {
    requests.sendJsonAtOnce(callers, method, path, body);
  }
}
