package dev.tollgate.reference.createproducts;

import static dev.tollgate.reference.createproducts.Dependencies.CATALOGUE;
import static dev.tollgate.reference.createproducts.Dependencies.CHECK;
import static dev.tollgate.reference.createproducts.Dependencies.DEBIT;
import static dev.tollgate.reference.createproducts.Dependencies.KEYS;
import static dev.tollgate.reference.createproducts.Dependencies.PROCESSOR;
import static dev.tollgate.reference.createproducts.Dependencies.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FlowTest {
  private Scene scene;
  private Dependencies dependencies;

  @BeforeEach
  void start() throws Exception {
    scene = new Scene();
    dependencies = scene.dependencies;
  }

  @AfterEach
  void stop() throws Exception {
    scene.close();
  }

  @Test
  void a_good_request_calls_everything_in_order() throws Exception {
    assertThat(scene.post(Bodies.groups(1)).status()).isEqualTo(200);
    assertThat(dependencies.order())
        .containsExactly(KEYS, CHECK, DEBIT, PROCESSOR, STORE, CATALOGUE);
  }

  @Test
  void a_good_answer_has_all_fields_in_request_order() throws Exception {
    JsonNode answer = scene.post(Bodies.groups(2, 1)).json();
    assertThat(UUID.fromString(answer.path("jobId").asText())).isNotNull();
    assertThat(answer.path("status").asText()).isEqualTo("completed");
    assertThat(answer.path("totalGroups").intValue()).isEqualTo(2);
    assertThat(answer.path("processingTimeMs").isIntegralNumber()).isTrue();
    assertThat(answer.path("products").toString())
        .isEqualTo(
            "[{\"productId\":\"p0\",\"carouselApiProductId\":\"product-1\",\"status\":\"created\",\"imageCount\":2},"
                + "{\"productId\":\"p1\",\"carouselApiProductId\":\"product-1\",\"status\":\"created\",\"imageCount\":1}]");
  }

  @Test
  void the_debit_names_the_job_and_costs_one_credit_an_image_over_all_groups() throws Exception {
    String job = scene.post(Bodies.groups(2, 3)).json().path("jobId").asText();
    Seen debit = dependencies.calls(DEBIT).get(0);
    assertThat(debit.path()).isEqualTo("/wallets/user-1/debit");
    assertThat(debit.header("X-Tenant-Id")).isEqualTo("acme");
    assertThat(debit.json().path("amount").intValue()).isEqualTo(5);
    assertThat(debit.json().path("sourceType").asText()).isEqualTo("bg_remover");
    assertThat(debit.json().path("sourceId").asText()).isEqualTo(job);
    assertThat(debit.json().path("idempotencyKey").asText()).isEqualTo("bg-remover:" + job);
    assertThat(dependencies.calls(CHECK).get(0).json().toString()).isEqualTo("{\"amount\":5}");
  }

  @Test
  void the_processor_is_told_what_the_caller_wants() throws Exception {
    Map<String, Object> group = Bodies.group(0, 1);
    group.put("images", List.of(Map.of("base64", "AAAA")));
    Map<String, Object> options =
        Map.of("outputFormat", "png", "quality", 40, "removeBackground", false);
    scene.post(Bodies.text(Map.of("productGroups", List.of(group), "options", options)));
    Seen call = dependencies.calls(PROCESSOR).get(0);
    assertThat(call.json().toString())
        .isEqualTo(
            "{\"base64\":\"AAAA\",\"format\":\"png\",\"quality\":40,\"removeBackground\":false}");
    assertThat(call.header("X-Tenant-Id")).isEqualTo("acme");
  }

  @Test
  void the_store_gets_the_bytes_under_tenant_job_product_and_number() throws Exception {
    String job = scene.post(Bodies.groups(1)).json().path("jobId").asText();
    Seen put = dependencies.calls(STORE).get(0);
    assertThat(put.method()).isEqualTo("PUT");
    assertThat(put.path()).isEqualTo("/store/acme/" + job + "/p0/0.webp");
    assertThat(new String(put.body(), StandardCharsets.UTF_8)).isEqualTo("an image");
  }

  @Test
  void the_catalogue_learns_the_product_its_images_in_order_and_whose_it_is() throws Exception {
    Map<String, Object> group = Bodies.group(0, 2);
    group.put("metadata", Map.of("title", "Stühle \uD83E\uDE91", "price", 49.9));
    String job =
        scene
            .post(Bodies.text(Map.of("productGroups", List.of(group))))
            .json()
            .path("jobId")
            .asText();
    Seen create = dependencies.calls(CATALOGUE).get(0);
    String store = dependencies.address() + "/store/acme/" + job + "/p0/";
    assertThat(create.header("X-User-Id")).isEqualTo("user-1");
    assertThat(create.header("X-Tenant-Id")).isEqualTo("acme");
    assertThat(create.json().toString())
        .isEqualTo(
            "{\"title\":\"Stühle \uD83E\uDE91\",\"price\":49.9,\"images\":[\"%s0.webp\",\"%s1.webp\"]}"
                .formatted(store, store));
  }

  @Test
  void names_that_would_climb_out_of_a_path_are_encoded() throws Exception {
    String token =
        dependencies.tokens.with(claims -> claims.subject("../a b/ü").claim("custom:tenant", ".."));
    assertThat(scene.post(token, "..", Bodies.groups(1)).status()).isEqualTo(200);
    assertThat(dependencies.calls(DEBIT).get(0).path())
        .isEqualTo("/wallets/..%2Fa%20b%2F%C3%BC/debit");
    assertThat(dependencies.calls(STORE).get(0).path()).startsWith("/store/%2E%2E/");
    assertThat(dependencies.calls(CATALOGUE).get(0).header("X-User-Id"))
        .isEqualTo("..%2Fa%20b%2F%C3%BC");
  }

  @Test
  void the_callers_request_id_is_echoed_and_passed_on() throws Exception {
    Got got =
        scene.send(
            scene
                .request(Scene.PATH)
                .header("Authorization", "Bearer " + dependencies.tokens.good())
                .header("X-Tenant-Id", "acme")
                .header("X-Request-Id", "abc-1")
                .POST(BodyPublishers.ofString(Bodies.groups(1))));
    assertThat(got.header("X-Request-Id")).isEqualTo("abc-1");
    assertThat(dependencies.calls())
        .hasSize(6)
        .allSatisfy(call -> assertThat(call.header("X-Request-Id")).isEqualTo("abc-1"));
  }

  @Test
  void a_good_request_is_logged_with_its_ids_and_without_a_complaint() throws Exception {
    String job = scene.post(Bodies.groups(1)).json().path("jobId").asText();
    assertThat(scene.complaints()).isEmpty();
    JsonNode line = scene.log().get(scene.log().size() - 1);
    assertThat(line.path("message").asText()).isEqualTo("answered");
    assertThat(line.path("jobId").asText()).isEqualTo(job);
    assertThat(line.path("tenant").asText()).isEqualTo("acme");
    assertThat(line.path("userId").asText()).isEqualTo("user-1");
    assertThat(line.path("requestId").asText()).isNotEmpty();
  }
}
