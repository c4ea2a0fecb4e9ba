package dev.tollgate.steps.createproducts;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.Dependencies;
import dev.tollgate.world.Failure;
import dev.tollgate.world.World;
import dev.tollgate.world.createproducts.Books;
import dev.tollgate.world.createproducts.CreditCall;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

/** Wallets, charges and refunds. */
@Subject(value = "Wallets, charges and refunds", system = "create-products")
public final class CreditSteps {
  private static final String CREDITS = "credits";

  private final World world;
  private final Dependencies dependencies;
  private final Books books;

  public CreditSteps(World world, Dependencies dependencies, Books books) {
    this.world = world;
    this.dependencies = dependencies;
    this.books = books;
  }

  @ParameterType("check|charge|refund")
  @Example({"check", "charge", "refund"})
  public CreditCall creditCall(String name) {
    return CreditCall.of(name);
  }

  @Given("a wallet with {int} credit(s)")
  @Example("a wallet with 2 credits")
  public void wallet(int credits) {
    books.open(credits);
  }

  @Given("credits {failure} to the {creditCall}")
  @Example("credits answers 503 to the charge")
  public void failsTo(Failure failure, CreditCall call) {
    dependencies.tell(
        CREDITS,
        call.filter(world.system().description()),
        failure.effect(),
        Dependencies.ALWAYS,
        failure.words() + " to the " + call);
  }

  @Given("credits {failure} to the {creditCall} the first {int} time(s)")
  @Example("credits answers 503 to the refund the first 2 times")
  public void failsToFirst(Failure failure, CreditCall call, int times) {
    dependencies.tell(
        CREDITS,
        call.filter(world.system().description()),
        failure.effect(),
        times,
        failure.words() + " to the " + call + " the first " + times + " times");
  }

  @Then("{int} credit(s) was/were charged")
  @Example("2 credits were charged")
  public void charged(int credits) throws InterruptedException {
    books.checkCharged(credits);
  }

  @Then("nothing was charged")
  @Example("nothing was charged")
  public void nothingCharged() throws InterruptedException {
    books.checkCharged(0);
  }

  @Then("{int} credit(s) was/were refunded")
  @Example("2 credits were refunded")
  public void refunded(int credits) throws InterruptedException {
    books.checkRefunded(credits);
  }

  @Then("nothing was refunded")
  @Example("nothing was refunded")
  public void nothingRefunded() throws InterruptedException {
    books.checkRefunded(0);
  }

  @Then("the charge was booked once")
  @Example("the charge was booked once")
  public void chargedOnce() {
    books.checkDebits(1);
  }

  @Then("the refund was booked once")
  @Example("the refund was booked once")
  public void refundedOnce() {
    books.checkRefunds(1);
  }

  @Then("the refund names the transaction of the charge")
  @Example("the refund names the transaction of the charge")
  public void refundNamesCharge() {
    books.checkRefundsNameTheirDebits();
  }

  @Then("the charge and the refund have the idempotency keys of the job")
  @Example("the charge and the refund have the idempotency keys of the job")
  public void keysOfJob() {
    books.checkKeys();
  }

  @Then("the wallet holds {int} credit(s)")
  @Example("the wallet holds 2 credits")
  public void balance(int credits) throws InterruptedException {
    books.checkBalance(credits);
  }

  @Then("the books balance")
  @Example("the books balance")
  public void balanced() throws InterruptedException {
    books.checkBalanced();
  }
}
