package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.LeakChecks;
import dev.tollgate.world.Logs;
import io.cucumber.java.en.Then;

/** What the service logs, and what it keeps to itself, whatever it is. */
@Subject("Logs: what the service logs, and what it keeps to itself")
public final class LogSteps {
  private final Logs logs;
  private final LeakChecks leaks;

  public LogSteps(Logs logs, LeakChecks leaks) {
    this.logs = logs;
    this.leaks = leaks;
  }

  @Then("the refusal/failure was logged once, with its reason")
  @Example("the refusal was logged once, with its reason")
  public void troubleOnce() throws InterruptedException {
    logs.checkTroubleOnce();
  }

  @Then("nothing was logged as an error")
  @Example("nothing was logged as an error")
  public void noError() {
    logs.checkNoError();
  }

  @Then("the request's log lines have a time, a level and a message")
  @Example("the request's log lines have a time, a level and a message")
  public void form() throws InterruptedException {
    logs.checkForm();
  }

  @Then("every log line is JSON")
  @Example("every log line is JSON")
  public void allJson() {
    logs.checkAllJson();
  }

  @Then("a log line of the request has the field {string} being {string}")
  @Example("a log line of the request has the field \"tenant\" being \"${tenant}\"")
  public void field(String field, String value) throws InterruptedException {
    logs.checkField(field, value);
  }

  @Then("a log line of the request has the {string} of the answer")
  @Example("a log line of the request has the \"jobId\" of the answer")
  public void fieldOfAnswer(String field) throws InterruptedException {
    logs.checkFieldOfAnswer(field);
  }

  @Then("nothing inside is given away")
  @Example("nothing inside is given away")
  public void nothingGivenAway() {
    leaks.check();
  }

  @Then("a log line contains {string}")
  @Example("a log line contains \"order ${order}\"")
  public void contains(String text) throws InterruptedException {
    logs.checkContains(text);
  }

  @Then("no log line contains {string}")
  @Example("no log line contains \"NullPointerException\"")
  public void lacks(String text) {
    logs.checkLacks(text);
  }

  @Then("a log line has the level {word}")
  @Example("a log line has the level WARN")
  public void level(String level) throws InterruptedException {
    logs.checkLevel(level);
  }
}
