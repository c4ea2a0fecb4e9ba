package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.AllAnswers;
import dev.tollgate.world.Cells;
import dev.tollgate.world.Check;
import dev.tollgate.world.Fields;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Map;

/** The fields of an answer in JSON. */
@Subject("Fields: what stands in an answer in JSON")
public final class FieldSteps {
  private final Fields fields;
  private final AllAnswers answers;

  public FieldSteps(Fields fields, AllAnswers answers) {
    this.fields = fields;
    this.answers = answers;
  }

  @Then("the response field {string} {check}")
  @Example({
    "the response field \"order.item\" is \"lamp\"",
    "the response field \"order.count\" is 2",
    "the response field \"order.id\" is there",
    "the response field \"order.id\" is a UUID",
    "the response field \"items\" has 3 elements",
    "the response field \"items[0].price\" is at least 7.5",
    "the response field \"items[-1].note\" is null",
    "the response field \"items[*].name\" contains \"lamp\"",
    "the response field \"$\" is a list"
  })
  public void field(String field, Check check) {
    fields.check(field, check);
  }

  @Then("the response has the fields:")
  @Example(value = "the response has the fields:", below = "| order.id   |\n| order.item |")
  public void present(List<String> names) {
    Cells.of(names).forEach(name -> fields.check(name, Check.of("is there")));
  }

  @Then("the response fields are so:")
  @Example(
      value = "the response fields are so:",
      below = "| order.item  | is \"lamp\"    |\n| order.count | is at least 1 |")
  public void allSo(Map<String, String> checks) {
    Cells.of(checks).forEach((field, words) -> fields.check(field, Check.of(words)));
  }

  @Then("the response has no field {string}")
  @Example("the response has no field \"error\"")
  public void absent(String field) {
    fields.checkAbsent(field);
  }

  @Then("the field {string} of every answer {check}")
  @Example("the field \"order.count\" of every answer is 1")
  public void ofEvery(String field, Check check) {
    fields.checkAll(field, check);
  }

  @Then("the field {string} is different in every answer")
  @Example("the field \"order.id\" is different in every answer")
  public void different(String field) {
    answers.checkDifferent(field);
  }

  @Then("the field {string} is the same in every answer")
  @Example("the field \"order.id\" is the same in every answer")
  public void same(String field) {
    answers.checkSame(field);
  }
}
