package dev.tollgate.steps;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.Caller;
import dev.tollgate.world.Cells;
import dev.tollgate.world.Recordings;
import dev.tollgate.world.Requests;
import dev.tollgate.world.Responses;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/** Requests by method and path, whatever the system is. */
@Subject("Requests: what the caller sends")
public final class RequestSteps {
  private final Caller caller;
  private final Requests requests;
  private final Responses responses;
  private final Recordings recordings;

  public RequestSteps(
      Caller caller, Requests requests, Responses responses, Recordings recordings) {
    this.caller = caller;
    this.requests = requests;
    this.responses = responses;
    this.recordings = recordings;
  }

  @Given("the request has the header {string} being {string}")
  @Example("the request has the header \"Accept-Language\" being \"de\"")
  public void header(String name, String value) {
    caller.headerInPlace(name, value);
  }

  @Given("the request has the headers:")
  @Example(
      value = "the request has the headers:",
      below = "| Accept        | text/csv |\n| If-None-Match | ${etag}  |")
  public void headers(Map<String, String> headers) {
    Cells.of(headers).forEach(caller::headerInPlace);
  }

  @Given("the request has no header {string}")
  @Example("the request has no header \"Content-Type\"")
  public void noHeader(String name) {
    caller.withhold(name);
  }

  @Given("the request has the query parameter {string} being {string}")
  @Example("the request has the query parameter \"sort\" being \"price, name\"")
  public void query(String name, String value) {
    requests.query(name, value);
  }

  @Given("the request has the query parameters:")
  @Example(
      value = "the request has the query parameters:",
      below = "| sort | price |\n| size | 20    |")
  public void queries(Map<String, String> parameters) {
    Cells.of(parameters).forEach(requests::query);
  }

  @When("the caller sends {method} {string}")
  @Example("the caller sends GET \"/orders/7\"")
  public void send(String method, String path) {
    requests.send(method, path);
  }

  @When("the caller sends {method} {string} with the body:")
  @Example(value = "the caller sends POST \"/orders\" with the body:", below = "item=lamp;")
  public void sendRaw(String method, String path, String body) {
    requests.sendRaw(method, path, body);
  }

  @When("the caller sends {method} {string} with the JSON body:")
  @Example(
      value = "the caller sends POST \"/orders\" with the JSON body:",
      below = "{\"item\": \"lamp\"}")
  public void sendJson(String method, String path, String body) {
    requests.sendJson(method, path, body);
  }

  @When("the caller sends {method} {string} with the form:")
  @Example(
      value = "the caller sends POST \"/login\" with the form:",
      below = "| name | ${user} |\n| stay | yes     |")
  public void sendForm(String method, String path, Map<String, String> fields) {
    requests.sendForm(method, path, Cells.of(fields));
  }

  @When("the caller sends {method} {string} with the parts:")
  @Example(
      value = "the caller sends POST \"/photos\" with the parts:",
      below =
          "| part  | text   | file           |\n| title | A lamp |                |\n| photo |        | files/lamp.png |")
  public void sendParts(String method, String path, List<Map<String, String>> parts) {
    requests.sendParts(method, path, parts);
  }

  @When("the caller sends {method} {string} with the file {string}")
  @Example("the caller sends PUT \"/photos/7\" with the file \"files/lamp.png\"")
  public void sendFile(String method, String path, String file) {
    requests.sendFile(method, path, file);
  }

  @When("the request recorded in {string} is sent")
  @Example("the request recorded in \"requests/web-shop.http\" is sent")
  public void sendRecorded(String file) {
    responses.add(caller.send(recordings.read(file)));
  }
}
