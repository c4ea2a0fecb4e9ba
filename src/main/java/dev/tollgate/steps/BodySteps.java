package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.Bodies;
import dev.tollgate.world.Check;
import io.cucumber.java.en.Then;

/** The whole body of an answer. */
@Subject("Bodies: the whole of an answer")
public final class BodySteps {
  private final Bodies bodies;

  public BodySteps(Bodies bodies) {
    this.bodies = bodies;
  }

  @Then("the response body {check}")
  @Example({
    "the response body is \"sold out\"",
    "the response body contains \"sold\"",
    "the response body matches \"sold .*\"",
    "the response body is empty"
  })
  public void text(Check check) {
    bodies.check(check);
  }

  @Then("the response body is the text:")
  @Example(value = "the response body is the text:", below = "item;count\nlamp;2")
  public void lines(String text) {
    bodies.checkText(text);
  }

  @Then("the response body is the JSON:")
  @Example(
      value = "the response body is the JSON:",
      below = "{\"order\": {\"id\": \"${a UUID}\", \"item\": \"lamp\", \"count\": 1}}")
  public void json(String example) {
    bodies.checkJson(example);
  }

  @Then("the response body contains the JSON:")
  @Example(
      value = "the response body contains the JSON:",
      below = "{\"order\": {\"item\": \"${a text like l.*}\"}}")
  public void partOfJson(String example) {
    bodies.checkHasJson(example);
  }

  @Then("the response body contains in any order the JSON:")
  @Example(
      value = "the response body contains in any order the JSON:",
      below = "{\"lines\": [{\"name\": \"chair\"}, {\"name\": \"lamp\"}]}")
  public void partOfJsonInAnyOrder(String example) {
    bodies.checkHasJsonInAnyOrder(example);
  }

  @Then("the response body is the JSON of the file {string}")
  @Example("the response body is the JSON of the file \"examples/order.json\"")
  public void jsonOfFile(String file) {
    bodies.checkJsonOfFile(file);
  }

  @Then("the response body is the file {string}")
  @Example("the response body is the file \"examples/lamp.png\"")
  public void file(String file) {
    bodies.checkFile(file);
  }
}
