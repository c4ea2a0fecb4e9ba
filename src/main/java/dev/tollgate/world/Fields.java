package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.client.TargetResponse;

/** The fields of an answer that is JSON, and what is said of one that is not as it should be. */
public final class Fields {
  private final World world;
  private final Responses responses;
  private final Values values;

  public Fields(World world, Responses responses, Values values) {
    this.world = world;
    this.responses = responses;
    this.values = values;
  }

  /** Checks a field of the last answer. */
  public void check(String field, Check check) {
    check(responses.last(), field, check);
  }

  /** Checks a field of every answer. */
  public void checkAll(String field, Check check) {
    responses.answers().forEach(response -> check(response, field, check));
  }

  /** Checks that the last answer is JSON, and has no such field. */
  public void checkAbsent(String field) {
    JsonNode node = of(responses.last(), field);
    if (!node.isMissingNode()) {
      throw new AssertionError(
          "field "
              + field
              + " is absent from "
              + shown(responses.last())
              + "\n  expected: nothing, and found: "
              + shown(field, node));
    }
  }

  /** Keeps a field of the last answer for later steps. */
  public void keep(String field, String name) {
    JsonNode node = of(responses.last(), field);
    if (node.isMissingNode()) {
      throw new AssertionError(
          "there is nothing to keep: field " + field + " is missing in " + shown(responses.last()));
    }
    values.keep(name, node, "the response field " + field);
  }

  /** What has to hold of the field of an answer, as far as it does not. */
  void check(TargetResponse response, String field, Check check) {
    Check filled = check.filled(values::fill);
    JsonNode node = of(response, field);
    if (filled.holds(node)) {
      return;
    }
    if (node.isMissingNode() && filled.kind() == Check.Kind.THERE) {
      throw new AssertionError("field " + field + " is missing in " + shown(response));
    }
    throw new AssertionError(
        "field "
            + field
            + " should "
            + filled.words(operand -> masked().field(field, operand))
            + ", and is "
            + shown(field, node)
            + "\n  in "
            + shown(response));
  }

  /**
   * A field of an answer; missing when the answer has none.
   *
   * @throws AssertionError when the answer is no JSON: of that nothing can be said
   */
  JsonNode of(TargetResponse response, String field) {
    JsonNode json = response.json();
    if (json.isMissingNode()) {
      throw new AssertionError(
          "the answer is no JSON, so that it has no field "
              + field
              + " to look at: "
              + response.status()
              + " "
              + shown(response));
    }
    return new JsonPath(field).in(json);
  }

  /** A check's message is kept and shown: a value that is a secret is not in it. */
  String shown(String field, JsonNode node) {
    if (node.isMissingNode()) {
      return "missing";
    }
    return masked().field(field, node.toString());
  }

  private Masked masked() {
    return world.masked();
  }

  static String shown(TargetResponse response) {
    if (response.exchange().response() == null) {
      return "that did not come (" + response.exchange().outcome() + ")";
    }
    String text = response.exchange().response().body().text();
    return text == null
        ? response.body().length == 0
            ? "an answer without a body"
            : "an answer of " + response.body().length + " bytes that are no text"
        : text;
  }
}
