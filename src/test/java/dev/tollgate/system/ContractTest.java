package dev.tollgate.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractTest {
  private static final String JSON = "application/json; charset=utf-8";

  @TempDir Path folder;
  private Contract contract;

  @BeforeEach
  void read() throws IOException {
    Path file = folder.resolve("openapi.yml");
    Files.writeString(
        file,
        """
        openapi: 3.0.3
        paths:
          /orders/{id}:
            get:
              responses:
                '200':
                  headers:
                    X-Request-Id: {$ref: '#/components/headers/Id'}
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Order'}
                '204':
                  description: none
                4XX:
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [error]
        components:
          headers:
            Id: {required: true, schema: {type: string, maxLength: 4}}
          schemas:
            Order:
              type: object
              additionalProperties: false
              required: [id, total]
              properties:
                id: {type: string}
                total: {type: integer, minimum: 0}
                note: {type: string, nullable: true}
        """);
    contract = Contract.read(file);
  }

  @Test
  void an_answer_as_described_has_no_problem() {
    assertThat(problems(200, "{\"id\":\"a\",\"total\":3,\"note\":null}", "r-1")).isEmpty();
  }

  @Test
  void each_thing_that_is_not_as_described_is_named_with_its_place() {
    assertThat(problems(200, "{\"id\":7,\"total\":-1,\"more\":true}", "r-1"))
        .containsExactlyInAnyOrder(
            "at /id integer found, string expected",
            "at /total must have a minimum value of 0",
            "field more is not described");
  }

  @Test
  void a_missing_field_is_named() {
    assertThat(problems(200, "{\"id\":\"a\"}", "r-1")).singleElement().asString().contains("total");
  }

  @Test
  void a_header_that_is_missing_or_wrong_is_named() {
    String body = "{\"id\":\"a\",\"total\":3}";
    assertThat(
            contract.problems(answer("GET", "/orders/1", 200, Map.of("Content-Type", JSON), body)))
        .containsExactly("header X-Request-Id is missing");
    assertThat(problems(200, body, "too-long"))
        .singleElement()
        .asString()
        .startsWith("header X-Request-Id ");
  }

  @Test
  void a_status_that_is_not_described_is_named_with_those_that_are() {
    assertThat(problems(500, "{}", "r-1")).containsExactly("status 500 is none of [200, 204, 4XX]");
  }

  @Test
  void a_range_of_statuses_describes_each_of_them() {
    assertThat(problems(409, "{\"error\":\"taken\"}", "r-1")).isEmpty();
    assertThat(problems(404, "{}", "r-1")).containsExactly("field error is missing");
  }

  @Test
  void another_media_type_and_a_body_that_is_no_json_are_problems() {
    assertThat(
            contract.problems(
                answer("GET", "/orders/1", 404, Map.of("Content-Type", "text/html"), "<html>")))
        .containsExactly("Content-Type is text/html, and should be [application/json]");
    assertThat(problems(404, "not json", "r-1")).containsExactly("the body is no JSON");
  }

  @Test
  void a_body_where_none_is_described_is_a_problem() {
    assertThat(problems(204, "{}", "r-1")).containsExactly("a body where none is described");
    assertThat(problems(204, "", "r-1")).isEmpty();
  }

  @Test
  void what_the_contract_does_not_speak_of_is_no_problem() {
    assertThat(contract.problems(answer("GET", "/elsewhere", 500, Map.of(), "x"))).isEmpty();
    assertThat(contract.problems(answer("PUT", "/orders/1", 405, Map.of(), "x"))).isEmpty();
    assertThat(contract.describes("GET", "/orders/1?full=true")).isTrue();
    assertThat(contract.describes("GET", "/orders/1/lines")).isFalse();
  }

  @Test
  void a_file_that_is_no_contract_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("other.yml"), "title: x\n");
    assertThatThrownBy(() -> Contract.read(file))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("other.yml")
        .hasMessageContaining("OpenAPI 3.0");
  }

  private List<String> problems(int status, String body, String requestId) {
    return contract.problems(
        answer(
            "GET",
            "/orders/1",
            status,
            Map.of("Content-Type", JSON, "X-Request-Id", requestId),
            body));
  }

  private static Contract.Answer answer(
      String method, String path, int status, Map<String, String> headers, String body) {
    return new Contract.Answer(method, path, status, List.copyOf(headers.entrySet()), body);
  }
}
