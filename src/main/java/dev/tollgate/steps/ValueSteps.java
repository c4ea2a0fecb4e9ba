package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.Bodies;
import dev.tollgate.world.CallsLike;
import dev.tollgate.world.Fields;
import dev.tollgate.world.Values;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

/** What is kept for later steps, which have it as {@code ${name}}. */
@Subject("Values: what is kept for later steps, as ${name}")
public final class ValueSteps {
  private final Values values;
  private final Fields fields;
  private final Bodies bodies;
  private final CallsLike calls;

  public ValueSteps(Values values, Fields fields, Bodies bodies, CallsLike calls) {
    this.values = values;
    this.fields = fields;
    this.bodies = bodies;
    this.calls = calls;
  }

  @Given("{string} is kept as {string}")
  @Example("\"lamp-${mark}\" is kept as \"item\"")
  public void value(String value, String name) {
    values.keep(name, values.fill(value), "as the scenario says");
  }

  @Then("the response field {string} is kept as {string}")
  @Example("the response field \"order.id\" is kept as \"order\"")
  public void field(String field, String name) {
    fields.keep(field, name);
  }

  @Then("the response header {string} is kept as {string}")
  @Example("the response header \"Location\" is kept as \"place\"")
  public void header(String header, String name) {
    bodies.keepHeader(header, name);
  }

  @Then("what matches {string} in the response header {string} is kept as {string}")
  @Example("what matches \"/orders/(.*)\" in the response header \"Location\" is kept as \"order\"")
  public void partOfHeader(String pattern, String header, String name) {
    bodies.keepPartOfHeader(header, pattern, name);
  }

  @Then("what matches {string} in the response body is kept as {string}")
  @Example("what matches \"order ([0-9]+)\" in the response body is kept as \"order\"")
  public void partOfBody(String pattern, String name) {
    bodies.keepPart(pattern, name);
  }

  @Then("the JSON field {string} of the last call to {dependency} is kept as {string}")
  @Example("the JSON field \"key\" of the last call to stock is kept as \"key\"")
  public void fieldOfCall(String field, String dependency, String name) {
    calls.keep(dependency, field, name);
  }
}
