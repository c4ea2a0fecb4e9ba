package dev.tollgate.steps.createproducts;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.createproducts.Delivery;
import io.cucumber.java.en.Then;

/** What the caller gets for a group: images in the store, and a product that shows them. */
@Subject(value = "What the caller gets for a group", system = "create-products")
public final class DeliverySteps {
  private final Delivery delivery;

  public DeliverySteps(Delivery delivery) {
    this.delivery = delivery;
  }

  @Then("each product shows the images that were stored for it")
  @Example("each product shows the images that were stored for it")
  public void showsStoredImages() {
    delivery.checkProductsShowStoredImages();
  }

  @Then("each product has the catalogue's id")
  @Example("each product has the catalogue's id")
  public void catalogueIds() throws JsonProcessingException {
    delivery.checkCatalogueIds();
  }

  @Then("every image was stored as {string}")
  @Example("every image was stored as \"image/webp\"")
  public void storedAs(String format) {
    delivery.checkStoredAs(format);
  }

  @Then("group {int} was done before group {int}")
  @Example("group 1 was done before group 2")
  public void doneBefore(int first, int second) {
    delivery.checkDoneBefore(first, second);
  }
}
