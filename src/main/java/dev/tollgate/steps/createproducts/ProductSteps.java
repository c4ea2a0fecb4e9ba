package dev.tollgate.steps.createproducts;

import dev.tollgate.evidence.Header;
import dev.tollgate.system.Operation;
import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.AtOnce;
import dev.tollgate.world.Caller;
import dev.tollgate.world.Responses;
import dev.tollgate.world.World;
import dev.tollgate.world.createproducts.Job;
import dev.tollgate.world.createproducts.ProductRequest;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.stream.IntStream;

/** Asking for products, and what the service says to it. */
@Subject(value = "Asking for products", system = "create-products")
public final class ProductSteps {
  private final World world;
  private final Caller caller;
  private final Responses responses;
  private final ProductRequest request;
  private final Job job;

  public ProductSteps(
      World world, Caller caller, Responses responses, ProductRequest request, Job job) {
    this.world = world;
    this.caller = caller;
    this.responses = responses;
    this.request = request;
    this.job = job;
  }

  @Given("{int} product group(s) with {int} image(s) each")
  @Example("2 product groups with 2 images each")
  public void groups(int groups, int images) {
    IntStream.range(0, groups).forEach(i -> request.addGroup(images));
  }

  @Given("a product group with {int} image(s)")
  @Example("a product group with 2 images")
  public void group(int images) {
    request.addGroup(images);
  }

  @Given("a product group with {int} image(s) sent along with the request")
  @Example("a product group with 2 images sent along with the request")
  public void groupInline(int images) {
    request.addGroupInline(images);
  }

  @Given("{int} product groups with {int} image(s) of {size} each sent along with the request")
  @Example("2 product groups with 3 images of 1 MB each sent along with the request")
  public void groupsInlineOfSize(int groups, int images, Integer bytes) {
    IntStream.range(0, groups).forEach(i -> request.addGroupInline(images, bytes));
  }

  @Given("a product group with {int} images at one and the same address")
  @Example("a product group with 2 images at one and the same address")
  public void groupOfOneAddress(int images) {
    request.addGroupOfOneAddress(images);
  }

  @Given("the request body names another tenant")
  @Example("the request body names another tenant")
  public void otherTenantInBody() {
    request.with("tenant", world.identity().otherTenant());
    request.with("tenantId", world.identity().otherTenant());
    request.with("X-Tenant-Id", world.identity().otherTenant());
  }

  @Given("the request body names the caller's own tenant")
  @Example("the request body names the caller's own tenant")
  public void ownTenantInBody() {
    request.with("tenant", world.identity().tenant());
    request.with("tenantId", world.identity().tenant());
  }

  @When("the caller creates the products")
  @Example("the caller creates the products")
  public void create() {
    responses.add(send());
  }

  @When("the caller sends {method} to where it can create products")
  @Example("the caller sends POST to where it can create products")
  public void sendWithout(String method) {
    Operation operation = world.system().operation("create products");
    responses.add(caller.send(method, operation.path(), List.of(), new byte[0]));
  }

  @When("the caller creates the products {int} times at once")
  @Example("the caller creates the products 2 times at once")
  public void createAtOnce(int times) throws InterruptedException {
    AtOnce.send(times, this::send).forEach(responses::add);
  }

  private dev.tollgate.client.TargetResponse send() {
    Operation operation = world.system().operation("create products");
    List<Header> type = List.of(new Header("Content-Type", request.contentType()));
    return caller.send(operation.method(), operation.path(), type, request.body());
  }

  @Then("the job is {word}")
  @Example("the job is completed")
  public void jobIs(String status) {
    job.checkStatus(status);
  }

  @Then("group {int} is created with {int} image(s)")
  @Example("group 2 is created with 2 images")
  public void created(int group, int images) {
    job.checkCreated(group, images);
  }

  @Then("group {int} has failed")
  @Example("group 2 has failed")
  public void failed(int group) {
    job.checkFailed(group);
  }

  @Then("every group is created with all its images")
  @Example("every group is created with all its images")
  public void allCreated() {
    IntStream.rangeClosed(1, request.groups()).forEach(g -> job.checkCreated(g, request.images(g)));
  }

  @Then("every group has failed")
  @Example("every group has failed")
  public void allFailed() {
    IntStream.rangeClosed(1, request.groups()).forEach(job::checkFailed);
  }

  @Then("only group {int} has failed")
  @Example("only group 2 has failed")
  public void onlyFailed(int group) {
    job.checkOnlyFailed(group);
  }

  @Then("the products of the answer are in the order of the request")
  @Example("the products of the answer are in the order of the request")
  public void inOrder() {
    job.checkOrder();
  }

  @Then("{int} of the answers is/are {int}")
  @Example("1 of the answers is 201")
  public void countOfStatus(int count, int status) {
    job.checkCount(count, status);
  }
}
