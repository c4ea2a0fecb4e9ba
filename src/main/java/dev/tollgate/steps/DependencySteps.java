package dev.tollgate.steps;

import static dev.tollgate.world.Dependencies.ALWAYS;

import dev.tollgate.stub.Answer;
import dev.tollgate.stub.CallFilter;
import dev.tollgate.stub.Effect;
import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
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
    dependencies.tell(
        dependency,
        CallFilter.ANY,
        Effect.answer(Answer.json(status, body)),
        ALWAYS,
        "answers " + status + " with a body");
  }

  @Given("{dependency} answers {int} to {method} {string} with the JSON body:")
  @Example(
      value = "the price list answers 200 to GET \"/prices/lamp\" with the JSON body:",
      below = "{\"item\": \"lamp\"}")
  public void answersJsonTo(
      String dependency, int status, String method, String path, String body) {
    dependencies.tell(
        dependency,
        CallFilter.to(method, path),
        Effect.answer(Answer.json(status, body)),
        ALWAYS,
        "answers " + status + " to " + method + " " + path + " with a body");
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
}
