package dev.tollgate.steps.createproducts;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.createproducts.ProductLoads;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;

/** Users who create products again and again. */
@Subject(value = "Users who create products again and again", system = "create-products")
public final class ProductLoadSteps {
  private final ProductLoads loads;

  public ProductLoadSteps(ProductLoads loads) {
    this.loads = loads;
  }

  @When("{int} user(s) create(s) the products for {duration}")
  @Example("2 users create the products for 2 s")
  public void create(int users, Duration time) throws InterruptedException {
    loads.create(users, time, 1);
  }

  @When("{int} user(s) create(s) the products for {duration}, {int} times over")
  @Example("2 users create the products for 2 s, 2 times over")
  public void createAgain(int users, Duration time, int times) throws InterruptedException {
    loads.create(users, time, times);
  }

  @When("{int} user(s) create(s) the products, {int} requests in all")
  @Example("2 users create the products, 2 requests in all")
  public void createSoMany(int users, int requests) throws InterruptedException {
    loads.createSoMany(users, requests);
  }

  @When("{int} user(s) create(s) one group after the other for {duration}")
  @Example("2 users create one group after the other for 2 s")
  public void createOneByOne(int users, Duration time) throws InterruptedException {
    loads.createOneByOne(users, time);
  }

  @Then("the groups together are at least {int} times as fast as one after the other")
  @Example("the groups together are at least 2 times as fast as one after the other")
  public void faster(int times) {
    loads.checkFaster(times);
  }
}
