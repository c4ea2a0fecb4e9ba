package dev.tollgate.steps.createproducts;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.World;
import dev.tollgate.world.createproducts.Books;
import dev.tollgate.world.createproducts.Refusal;
import dev.tollgate.world.createproducts.RefusalWords;
import io.cucumber.java.en.Then;
import java.util.List;

/** What a caller is told who is not served. */
@Subject(value = "What a caller is told who is not served", system = "create-products")
public final class RefusalSteps {
  private final World world;
  private final Refusal refusal;
  private final RefusalWords words;
  private final Books books;

  public RefusalSteps(World world, Refusal refusal, RefusalWords words, Books books) {
    this.world = world;
    this.refusal = refusal;
    this.words = words;
    this.books = books;
  }

  @Then("the caller is refused with {int}")
  @Example("the caller is refused with 401")
  public void refused(int status) {
    refusal.check(status);
  }

  @Then("the caller is refused with {int} or {int}")
  @Example("the caller is refused with 401 or 403")
  public void refusedWithEither(int status, int other) {
    refusal.checkEither(status, other);
  }

  @Then("the response is an error in the standard shape")
  @Example("the response is an error in the standard shape")
  public void anyRefusal() {
    refusal.checkAny();
  }

  @Then("the caller is told what is wrong with {string}")
  @Example("the caller is told what is wrong with \"productGroups.0.images\"")
  public void toldWhatIsWrong(String field) {
    refusal.checkOnlyWrong(field);
  }

  @Then("the caller is told what is wrong with the tenant's header")
  @Example("the caller is told what is wrong with the tenant's header")
  public void toldOfTenant() {
    refusal.checkOnlyWrong(world.system().description().headers().tenant());
  }

  @Then("the caller is told what is wrong with each of:")
  @Example(
      value = "the caller is told what is wrong with each of:",
      below = "| productGroups |\n| callbackUrl   |")
  public void toldAllThatIsWrong(List<String> fields) {
    fields.forEach(refusal::checkWrong);
  }

  @Then("the caller is served in full or refused, and the books balance")
  @Example("the caller is served in full or refused, and the books balance")
  public void servedOrRefused() throws InterruptedException {
    refusal.checkServedOrRefused();
    books.checkBalanced();
  }

  @Then("the refusal says more than its status")
  @Example("the refusal says more than its status")
  public void saysMore() {
    words.checkSaysMore();
  }

  @Then("the refusal speaks of {string}")
  @Example("the refusal speaks of \"credit|balance\"")
  public void speaksOf(String alternatives) {
    words.checkSpeaksOf(alternatives);
  }

  @Then("what it says of {string} speaks of {string}")
  @Example("what it says of \"productGroups\" speaks of \"empty|least\"")
  public void speaksOf(String field, String alternatives) {
    words.checkSpeaksOf(field, alternatives);
  }
}
