package dev.tollgate.steps.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.Limits;
import dev.tollgate.world.createproducts.ProductRequest;
import io.cucumber.java.en.Given;

/** What a request for products has other than usual. */
@Subject(value = "What a request has other than usual", system = "create-products")
public final class RequestBodySteps {
  private final ProductRequest request;

  private final Limits limits;

  public RequestBodySteps(ProductRequest request, Limits limits) {
    this.request = request;
    this.limits = limits;
  }

  @Given("the request's body is {string}")
  @Example("the request's body is \"[]\"")
  public void body(String text) {
    request.raw(text);
  }

  @Given("the request's body is exactly as long as the service allows")
  @Example("the request's body is exactly as long as the service allows")
  public void longest() {
    request.padTo(limits.bodyBytes());
  }

  @Given("the request's body is one byte longer than the service allows")
  @Example("the request's body is one byte longer than the service allows")
  public void tooLong() {
    request.padTo(limits.bodyBytes() + 1);
  }

  @Given("the request's content type is {string}")
  @Example("the request's content type is \"text/plain\"")
  public void contentType(String type) {
    request.contentType(type);
  }

  @Given("the request's field {string} is nested {int} levels deep")
  @Example("the request's field \"productGroups.0.name\" is nested 2000 levels deep")
  public void nested(String path, int levels) {
    request.raw("{\"" + path + "\":" + "[".repeat(levels) + "]".repeat(levels) + "}");
  }

  @Given("the request's field {string} is {json}")
  @Example({
    "the request's field \"productGroups\" is []",
    "the request's field \"productGroups.0.name\" is 7"
  })
  public void field(String path, JsonNode value) {
    request.edits().set(path, value);
  }

  @Given("the request's field {string} is a text of {int} character(s)")
  @Example("the request's field \"productGroups.0.name\" is a text of 256 characters")
  public void longText(String path, int characters) {
    request.edits().set(path, new TextNode("x".repeat(characters)));
  }

  @Given("the request's field {string} is a text of {int} emoji")
  @Example("the request's field \"productGroups.0.name\" is a text of 100 emoji")
  public void emoji(String path, int number) {
    request.edits().set(path, new TextNode("\uD83D\uDE00".repeat(number)));
  }

  @Given("the request has no field {string}")
  @Example("the request has no field \"productGroups\"")
  public void noField(String path) {
    request.edits().remove(path);
  }
}
