package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.Metrics;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

/** What the service counts, whatever it is; the names of metrics are those in system.yml. */
@Subject("Metrics: what the service counts")
public final class MetricSteps {
  private final Metrics metrics;

  public MetricSteps(Metrics metrics) {
    this.metrics = metrics;
  }

  @Given("the metrics are noted")
  @Example("the metrics are noted")
  public void note() {
    metrics.note();
  }

  @Then("the metrics can be read")
  @Example("the metrics can be read")
  public void readable() {
    metrics.checkReadable();
  }

  @Then("the metric {string} rose by {int}")
  @Example("the metric \"orders\" rose by 1")
  public void rose(String name, int by) throws InterruptedException {
    metrics.checkRose(name, by);
  }

  @Then("the metric {string} is {int}")
  @Example("the metric \"orders in progress\" is 0")
  public void is(String name, int value) throws InterruptedException {
    metrics.checkIs(name, value);
  }

  @Then("the metric {string} rose by at least {int}")
  @Example("the metric \"orders\" rose by at least 1")
  public void roseAtLeast(String name, int by) throws InterruptedException {
    metrics.checkRoseAtLeast(name, by);
  }

  @Then("the metric {string} is at least {double}")
  @Example("the metric \"orders\" is at least 1")
  public void isAtLeast(String name, double limit) throws InterruptedException {
    metrics.checkAtLeast(name, limit);
  }

  @Then("the metric {string} is at most {double}")
  @Example("the metric \"orders in progress\" is at most 5")
  public void isAtMost(String name, double limit) throws InterruptedException {
    metrics.checkAtMost(name, limit);
  }
}
