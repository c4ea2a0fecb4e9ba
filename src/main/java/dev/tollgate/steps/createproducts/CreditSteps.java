package dev.tollgate.steps.createproducts;

import dev.tollgate.world.Dependencies;
import dev.tollgate.world.Failure;
import dev.tollgate.world.World;
import dev.tollgate.world.createproducts.Books;
import dev.tollgate.world.createproducts.CreditCall;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

/** Wallets, charges and refunds. */
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
  public CreditCall creditCall(String name) {
    return CreditCall.of(name);
  }

  @Given("a wallet with {int} credit(s)")
  public void wallet(int credits) {
    books.open(credits);
  }

  @Given("credits {failure} to the {creditCall}")
  public void failsTo(Failure failure, CreditCall call) {
    dependencies.tell(
        CREDITS,
        call.filter(world.system().description()),
        failure.effect(),
        Dependencies.ALWAYS,
        failure.words() + " to the " + call);
  }

  @Given("credits {failure} to the {creditCall} the first {int} time(s)")
  public void failsToFirst(Failure failure, CreditCall call, int times) {
    dependencies.tell(
        CREDITS,
        call.filter(world.system().description()),
        failure.effect(),
        times,
        failure.words() + " to the " + call + " the first " + times + " times");
  }

  @Then("{int} credit(s) was/were charged")
  public void charged(int credits) throws InterruptedException {
    books.checkCharged(credits);
  }

  @Then("nothing was charged")
  public void nothingCharged() throws InterruptedException {
    books.checkCharged(0);
  }

  @Then("{int} credit(s) was/were refunded")
  public void refunded(int credits) throws InterruptedException {
    books.checkRefunded(credits);
  }

  @Then("nothing was refunded")
  public void nothingRefunded() throws InterruptedException {
    books.checkRefunded(0);
  }

  @Then("the charge was booked once")
  public void chargedOnce() {
    books.checkDebits(1);
  }

  @Then("the refund was booked once")
  public void refundedOnce() {
    books.checkRefunds(1);
  }

  @Then("the refund names the transaction of the charge")
  public void refundNamesCharge() {
    books.checkRefundsNameTheirDebits();
  }

  @Then("the charge and the refund have the idempotency keys of the job")
  public void keysOfJob() {
    books.checkKeys();
  }

  @Then("the wallet holds {int} credit(s)")
  public void balance(int credits) throws InterruptedException {
    books.checkBalance(credits);
  }

  @Then("the books balance")
  public void balanced() throws InterruptedException {
    books.checkBalanced();
  }
}
