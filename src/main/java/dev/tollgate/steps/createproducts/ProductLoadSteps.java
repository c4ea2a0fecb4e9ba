package dev.tollgate.steps.createproducts;

import dev.tollgate.world.createproducts.ProductLoads;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;

/** Users who create products again and again. */
public final class ProductLoadSteps {
  private final ProductLoads loads;

  public ProductLoadSteps(ProductLoads loads) {
    this.loads = loads;
  }

  @When("{int} user(s) create(s) the products for {duration}")
  public void create(int users, Duration time) throws InterruptedException {
    loads.create(users, time, 1);
  }

  @When("{int} user(s) create(s) the products for {duration}, {int} times over")
  public void createAgain(int users, Duration time, int times) throws InterruptedException {
    loads.create(users, time, times);
  }

  @When("{int} user(s) create(s) the products, {int} requests in all")
  public void createSoMany(int users, int requests) throws InterruptedException {
    loads.createSoMany(users, requests);
  }

  @When("{int} user(s) create(s) one group after the other for {duration}")
  public void createOneByOne(int users, Duration time) throws InterruptedException {
    loads.createOneByOne(users, time);
  }

  @Then("the groups together are at least {int} times as fast as one after the other")
  public void faster(int times) {
    loads.checkFaster(times);
  }
}
