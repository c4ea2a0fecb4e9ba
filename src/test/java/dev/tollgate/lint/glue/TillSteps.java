package dev.tollgate.lint.glue;

import dev.tollgate.vocabulary.Subject;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

/** The shop's own steps: two of them fit one line, and one is not used. */
@SuppressWarnings("DoNotCallSuggester") // nobody calls them: they are looked at
@Subject(value = "The till", system = "shop")
public final class TillSteps {
  @Given("a till that is open")
  public void open() {}

  @Given("a till that is {word}")
  public void is(String how) {}

  @Then("the till has {int} coins")
  public void has(int coins) {}

  @Then("the till rings")
  public void rings() {}
}
