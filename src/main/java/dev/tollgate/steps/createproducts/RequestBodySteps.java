package dev.tollgate.steps.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tollgate.world.Limits;
import dev.tollgate.world.createproducts.ProductRequest;
import io.cucumber.java.en.Given;

/** What a request for products has other than usual. */
public final class RequestBodySteps {
  private final ProductRequest request;

  private final Limits limits;

  public RequestBodySteps(ProductRequest request, Limits limits) {
    this.request = request;
    this.limits = limits;
  }

  @Given("the request's body is {string}")
  public void body(String text) {
    request.raw(text);
  }

  @Given("the request's body is:")
  public void bodyOfLines(String text) {
    request.raw(text);
  }

  @Given("the request's body is exactly as long as the service allows")
  public void longest() {
    request.padTo(limits.bodyBytes());
  }

  @Given("the request's body is one byte longer than the service allows")
  public void tooLong() {
    request.padTo(limits.bodyBytes() + 1);
  }

  @Given("the request's content type is {string}")
  public void contentType(String type) {
    request.contentType(type);
  }

  @Given("the request's field {string} is nested {int} levels deep")
  public void nested(String path, int levels) {
    request.raw("{\"" + path + "\":" + "[".repeat(levels) + "]".repeat(levels) + "}");
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
