package dev.tollgate.steps.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tollgate.world.createproducts.ProductRequest;
import io.cucumber.java.en.Given;

/** What a request for products has other than usual. */
public final class RequestBodySteps {
  private final ProductRequest request;

  public RequestBodySteps(ProductRequest request) {
    this.request = request;
  }

  @Given("the request's field {string} is {json}")
  public void field(String path, JsonNode value) {
    request.edits().set(path, value);
  }

  @Given("the request's field {string} is a text of {int} character(s)")
  public void longText(String path, int characters) {
    request.edits().set(path, new TextNode("x".repeat(characters)));
  }

  @Given("the request's field {string} is a text of {int} emoji")
  public void emoji(String path, int number) {
    request.edits().set(path, new TextNode("\uD83D\uDE00".repeat(number)));
  }

  @Given("the request has no field {string}")
  public void noField(String path) {
    request.edits().remove(path);
  }
}
