package dev.tollgate.reference.createproducts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published contract names the fields that the service answers with, and no others. */
final class OpenApiTest {
  private static final Job JOB = new Job("j", "r", "u", "t", new RequestLog(lines(), "r"));

  static Stream<Answer> answers() {
    Answers answers = new Answers();
    return Stream.of(
        answers.refused(Refusal.badRequest(new Detail("a", "b"))),
        answers.refused(Refusal.unauthorized("a")),
        answers.refused(Refusal.notEnoughCredits(JOB, 1)),
        answers.refused(Refusal.forbidden()),
        answers.refused(Refusal.tooLarge(1)),
        answers.refused(Refusal.unavailable("a", "b")),
        answers.failed(),
        answers.done(JOB, List.of(GroupResult.created("p", "c", 1)), 1));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void an_answer_has_the_fields_and_headers_of_the_contract(Answer answer) throws Exception {
    JsonNode response = response(answer.status());
    JsonNode schema = resolved(response.at("/content/application~1json/schema"));
    assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    assertThat(answer.body().keySet()).isEqualTo(texts(schema.path("required")));
    assertThat(answer.body().keySet()).isEqualTo(names(schema.path("properties")));
    assertThat(names(response.path("headers"))).containsAll(answer.headers().keySet());
  }

  @Test
  void a_created_and_a_failed_product_have_the_fields_of_the_contract() throws Exception {
    assertThat(fields(GroupResult.created("p", "c", 1))).isEqualTo(required("CreatedProduct"));
    assertThat(fields(GroupResult.failed("p", "e", 1))).isEqualTo(required("FailedProduct"));
  }

  @Test
  void every_status_of_the_contract_is_one_that_the_service_answers_with() throws Exception {
    Set<String> answered = new TreeSet<>();
    answers().forEach(answer -> answered.add(Integer.toString(answer.status())));
    assertThat(names(contract().at("/paths/~1bg-remover~1create-products/post/responses")))
        .isEqualTo(answered);
  }

  private static LogLines lines() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new JsonLines(nowhere, Clock.systemUTC());
  }

  private static Set<String> fields(GroupResult result) throws Exception {
    Answer answer = new Answers().done(JOB, List.of(result), 1);
    return names(Json.read(Json.write(answer.body())).path("products").path(0));
  }

  private static Set<String> required(String schema) throws Exception {
    return texts(contract().at("/components/schemas/" + schema + "/required"));
  }

  private static JsonNode response(int status) throws Exception {
    return contract().at("/paths/~1bg-remover~1create-products/post/responses/" + status);
  }

  private static JsonNode resolved(JsonNode schema) throws Exception {
    return contract().at(schema.path("$ref").asText().substring(1));
  }

  private static JsonNode contract() throws Exception {
    return new YAMLMapper().readTree(Path.of("features/create-products/openapi.yml").toFile());
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return new TreeSet<>(texts);
  }
}
