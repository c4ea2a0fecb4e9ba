package dev.tollgate.steps;

import dev.tollgate.evidence.Header;
import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.Caller;
import dev.tollgate.world.Recordings;
import dev.tollgate.world.Responses;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests by method and path, whatever the system is. */
@Subject("Requests: what the caller sends")
public final class RequestSteps {
  private static final Header JSON = new Header("Content-Type", "application/json");

  private final Caller caller;
  private final Responses responses;
  private final Recordings recordings;

  public RequestSteps(Caller caller, Responses responses, Recordings recordings) {
    this.caller = caller;
    this.responses = responses;
    this.recordings = recordings;
  }

  @Given("the request has the header {string} being {string}")
  @Example("the request has the header \"Accept-Language\" being \"de\"")
  public void header(String name, String value) {
    caller.header(name, value);
  }

  @When("the caller sends {method} {string}")
  @Example("the caller sends GET \"/orders/7\"")
  public void send(String method, String path) {
    responses.add(caller.send(method, path, List.of(), new byte[0]));
  }

  @When("the caller sends {method} {string} with the body:")
  @Example(value = "the caller sends POST \"/orders\" with the body:", below = "item=lamp;")
  public void sendRaw(String method, String path, String body) {
    responses.add(caller.send(method, path, List.of(), body.getBytes(StandardCharsets.UTF_8)));
  }

  @When("the request recorded in {string} is sent")
  @Example("the request recorded in \"requests/web-shop.http\" is sent")
  public void sendRecorded(String file) {
    responses.add(caller.send(recordings.read(file)));
  }

  @When("the caller sends {method} {string} with the JSON body:")
  @Example(
      value = "the caller sends POST \"/orders\" with the JSON body:",
      below = "{\"item\": \"lamp\"}")
  public void sendJson(String method, String path, String body) {
    responses.add(caller.send(method, path, List.of(JSON), body.getBytes(StandardCharsets.UTF_8)));
  }
}
