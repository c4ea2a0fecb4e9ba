package dev.tollgate.steps.createproducts;

import static dev.tollgate.world.Dependencies.ALWAYS;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.Dependencies;
import dev.tollgate.world.Failure;
import dev.tollgate.world.createproducts.ProductRequest;
import dev.tollgate.world.createproducts.Stages;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

/** The stages of a job: what goes wrong in them, in what order they run, and what they pass on. */
@Subject(value = "The stages of a job", system = "create-products")
public final class ProcessingSteps {
  private final Dependencies dependencies;
  private final ProductRequest request;
  private final Stages stages;

  public ProcessingSteps(Dependencies dependencies, ProductRequest request, Stages stages) {
    this.dependencies = dependencies;
    this.request = request;
    this.stages = stages;
  }

  @Given("{dependency} {failure} for group {int}")
  @Example("the image processor answers 500 for group 2")
  public void failsForGroup(String dependency, Failure failure, int group) {
    dependencies.tell(
        dependency,
        request.aboutGroup(group),
        failure.effect(),
        ALWAYS,
        failure.words() + " for group " + group);
  }

  @Given("{dependency} {failure} for image {int} of group {int}")
  @Example("the image processor answers 500 for image 1 of group 2")
  public void failsForImage(String dependency, Failure failure, int image, int group) {
    dependencies.tell(
        dependency,
        request.aboutImage(group, image),
        failure.effect(),
        ALWAYS,
        failure.words() + " for image " + image + " of group " + group);
  }

  @Then("nothing was processed")
  @Example("nothing was processed")
  public void nothingProcessed() {
    stages.checkNothingProcessed();
  }

  @Then("neither credits nor processing were asked for anything")
  @Example("neither credits nor processing were asked for anything")
  public void nothingAsked() {
    stages.checkNothingAsked();
  }

  @Then("the charge was made before any image was processed")
  @Example("the charge was made before any image was processed")
  public void chargedFirst() {
    stages.checkChargedBeforeProcessing();
  }

  @Then("credits were checked before they were charged")
  @Example("credits were checked before they were charged")
  public void checkedFirst() {
    stages.checkCheckedBeforeCharged();
  }

  @Then("each product was created after its images were processed and stored")
  @Example("each product was created after its images were processed and stored")
  public void createdLast() {
    stages.checkGroupsInOrder();
  }

  @Then("every call carries the caller's tenant")
  @Example("every call carries the caller's tenant")
  public void tenantEverywhere() {
    stages.checkTenantEverywhere();
  }

  @Then("credits were asked for the wallet of the caller's user")
  @Example("credits were asked for the wallet of the caller's user")
  public void walletOfUser() {
    stages.checkWallet();
  }

  @Then("the catalogue was told the caller's user")
  @Example("the catalogue was told the caller's user")
  public void catalogueKnowsUser() {
    stages.checkCatalogueUser();
  }

  @Then("the service logs the refund of {int} credit(s) as owed")
  @Example("the service logs the refund of 2 credits as owed")
  public void owed(int credits) throws InterruptedException {
    stages.checkOwed(credits);
  }
}
