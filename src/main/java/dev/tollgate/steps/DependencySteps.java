package dev.tollgate.steps;

import static dev.tollgate.world.Dependencies.ALWAYS;

import dev.tollgate.stub.CallFilter;
import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.CallLike;
import dev.tollgate.world.Dependencies;
import dev.tollgate.world.Failure;
import io.cucumber.java.en.Given;
import java.util.List;

/** How dependencies behave, whatever the system is. */
@Subject("Dependencies: how they behave")
public final class DependencySteps {
  private final Dependencies dependencies;

  public DependencySteps(Dependencies dependencies) {
    this.dependencies = dependencies;
  }

  @Given("{dependency} {failure}")
  @Example({"stock answers 503", "the price list answers after 300 ms"})
  public void fails(String dependency, Failure failure) {
    dependencies.tell(dependency, CallFilter.ANY, failure.effect(), ALWAYS, failure.words());
  }

  @Given("{dependency} {failure} for the first {int} call(s)")
  @Example("stock answers 503 for the first 2 calls")
  public void failsFirst(String dependency, Failure failure, int calls) {
    dependencies.tell(
        dependency,
        CallFilter.ANY,
        failure.effect(),
        calls,
        failure.words() + " for the first " + calls + " calls");
  }

  @Given("{dependency} {failure} to {method} {string}")
  @Example("stock answers 503 to POST \"/orders\"")
  public void failsTo(String dependency, Failure failure, String method, String path) {
    dependencies.tell(
        dependency,
        CallFilter.to(method, path),
        failure.effect(),
        ALWAYS,
        failure.words() + " to " + method + " " + path);
  }

  @Given("{dependency} {failure} to {method} {string} for the first {int} call(s)")
  @Example("stock answers 503 to POST \"/orders\" for the first 2 calls")
  public void failsToFirst(
      String dependency, Failure failure, String method, String path, int calls) {
    dependencies.tell(
        dependency,
        CallFilter.to(method, path),
        failure.effect(),
        calls,
        failure.words() + " to " + method + " " + path + " for the first " + calls + " calls");
  }

  @Given("{dependency} {failure} to calls that contain {string}")
  @Example("stock answers 422 to calls that contain \"lamp\"")
  public void failsContaining(String dependency, Failure failure, String text) {
    dependencies.tell(
        dependency,
        CallFilter.about(List.of(text)),
        failure.effect(),
        ALWAYS,
        failure.words() + " to calls that contain " + text);
  }

  @Given("{dependency} answers {int} with the JSON body:")
  @Example(value = "stock answers 200 with the JSON body:", below = "{\"item\": \"lamp\"}")
  public void answersJson(String dependency, int status, String body) {
    dependencies.answerJson(dependency, CallFilter.ANY, status, body, ALWAYS, "");
  }

  @Given("{dependency} answers {int} to {method} {string} with the JSON body:")
  @Example(
      value = "the price list answers 200 to GET \"/prices/lamp\" with the JSON body:",
      below = "{\"item\": \"lamp\"}")
  public void answersJsonTo(
      String dependency, int status, String method, String path, String body) {
    dependencies.answerJson(
        dependency,
        CallFilter.to(method, path),
        status,
        body,
        ALWAYS,
        " to " + method + " " + path);
  }

  @Given("{dependency} refuses connections")
  @Example("stock refuses connections")
  public void refuses(String dependency) {
    dependencies.refuse(dependency);
  }

  @Given("{dependency} is well again")
  @Example("stock is well again")
  public void recovers(String dependency) {
    dependencies.recover(dependency);
  }

  @Given("{dependency} {failure} to calls that contain {string} for the first {int} call(s)")
  @Example("stock answers 503 to calls that contain \"lamp\" for the first 2 calls")
  public void failsFirstContaining(String dependency, Failure failure, String text, int calls) {
    dependencies.tell(
        dependency,
        CallFilter.about(List.of(text)),
        failure.effect(),
        calls,
        failure.words() + " to the first " + calls + " calls that contain " + text);
  }

  @Given("when called {call}, {dependency} {failure}")
  @Example("when called with the header \"X-Colour\" being \"red\", stock answers 503")
  public void failsLike(CallLike call, String dependency, Failure failure) {
    dependencies.fail(dependency, failure, call, ALWAYS, " when called " + call.words());
  }

  @Given("when called {call}, {dependency} {failure} for the first {int} call(s)")
  @Example("when called with POST \"/reserve\", stock never answers for the first 1 call")
  public void failsFirstLike(CallLike call, String dependency, Failure failure, int calls) {
    dependencies.fail(
        dependency, failure, call, calls, " when called " + call.words() + ", " + calls + " times");
  }

  @Given("when called {call}, {dependency} answers {int} with the JSON body:")
  @Example(
      value =
          "when called with GET \"/prices/{item}\", the price list answers 200 with the JSON body:",
      below =
          "{\"item\": \"${path.item}\", \"for\": \"${header.X-Tenant-Id}\", \"id\": \"${uuid}\"}")
  public void answersJsonLike(CallLike call, String dependency, int status, String body) {
    dependencies.answerJson(
        dependency, dependencies.such(call), status, body, ALWAYS, " when called " + call.words());
  }

  @Given("{dependency} answers {int} for the first {int} call(s) with the JSON body:")
  @Example(
      value = "stock answers 202 for the first 2 calls with the JSON body:",
      below = "{\"state\": \"waiting\"}")
  public void answersJsonFirst(String dependency, int status, int calls, String body) {
    dependencies.answerJson(
        dependency, CallFilter.ANY, status, body, calls, " for the first " + calls + " calls");
  }

  @Given("{dependency} answers {int} with the body:")
  @Example(value = "stock answers 200 with the body:", below = "lamp: ${query.count} left")
  public void answersText(String dependency, int status, String body) {
    dependencies.answerText(dependency, CallFilter.ANY, status, body, "");
  }

  @Given("{dependency} answers {int} with the file {string}")
  @Example("stock answers 200 with the file \"answers/stock.json\"")
  public void answersFile(String dependency, int status, String file) {
    dependencies.answerFile(dependency, CallFilter.ANY, status, file, "");
  }

  @Given("{dependency} answers {int} to {method} {string} with the file {string}")
  @Example(
      "the price list answers 200 to GET \"/prices/{item}\" with the file \"answers/price.json\"")
  public void answersFileTo(
      String dependency, int status, String method, String path, String file) {
    dependencies.answerFile(
        dependency, CallFilter.to(method, path), status, file, " to " + method + " " + path);
  }

  @Given("the answers of {dependency} have the header {string} being {string}")
  @Example("the answers of stock have the header \"Retry-After\" being \"1\"")
  public void answersHave(String dependency, String name, String value) {
    dependencies.header(dependency, name, value);
  }
}
