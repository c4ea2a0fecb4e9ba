package dev.tollgate.reference.createproducts;

import static dev.tollgate.reference.createproducts.Dependencies.CATALOGUE;
import static dev.tollgate.reference.createproducts.Dependencies.CREDIT;
import static dev.tollgate.reference.createproducts.Dependencies.PROCESSOR;
import static dev.tollgate.reference.createproducts.Dependencies.STORE;
import static dev.tollgate.reference.createproducts.Dependencies.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProcessingTest {
  private Scene scene;
  private Dependencies dependencies;

  @BeforeEach
  void start() throws Exception {
    scene = new Scene("TOTAL_BUDGET_MS", "1000", "TOTAL_RESERVE_MS", "0", "MIN_GROUP_MS", "1000");
    dependencies = scene.dependencies;
  }

  @AfterEach
  void stop() throws Exception {
    scene.close();
  }

  @Test
  void images_that_fail_are_left_out_and_refunded_and_the_rest_makes_a_product() throws Exception {
    failImages("g0/i1");
    JsonNode answer = scene.post(Bodies.groups(3)).json();
    assertThat(answer.path("status").asText()).isEqualTo("completed");
    assertThat(answer.path("products").path(0).path("imageCount").intValue()).isEqualTo(2);
    assertThat(dependencies.calls(CATALOGUE).get(0).json().path("images"))
        .hasSize(2)
        .noneSatisfy(url -> assertThat(url.asText()).endsWith("1.webp"));
    assertThat(refunded()).isEqualTo(1);
    assertThat(scene.complaints())
        .singleElement()
        .satisfies(line -> assertThat(line.path("level").asText()).isEqualTo("WARN"));
  }

  @Test
  void a_group_with_no_image_left_fails_and_the_others_do_not() throws Exception {
    failImages("g1/");
    JsonNode answer = scene.post(Bodies.groups(1, 2, 1)).json();
    assertThat(answer.path("status").asText()).isEqualTo("partial");
    assertThat(answer.path("products"))
        .extracting(product -> product.path("status").asText())
        .containsExactly("created", "failed", "created");
    JsonNode failed = answer.path("products").path(1);
    assertThat(failed.path("imageCount").intValue()).isZero();
    assertThat(failed.path("error").asText()).isEqualTo("None of the images could be processed.");
    assertThat(failed.has("carouselApiProductId")).isFalse();
    assertThat(refunded()).isEqualTo(2);
    assertThat(scene.complaints())
        .singleElement()
        .satisfies(line -> assertThat(line.path("message").asText()).isEqualTo("group failed"))
        .satisfies(line -> assertThat(line.path("reason").asText()).contains("answered 422"));
  }

  @Test
  void a_group_whose_product_is_not_created_fails_with_its_images_counted() throws Exception {
    dependencies.on(CATALOGUE, 400, "{\"error\":\"http://inside.example\"}");
    Got got = scene.post(Bodies.groups(2));
    assertThat(got.json().path("status").asText()).isEqualTo("failed");
    assertThat(got.json().path("products").path(0).path("imageCount").intValue()).isEqualTo(2);
    assertThat(got.response().body()).doesNotContain("inside", "http");
    assertThat(refunded()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {PROCESSOR, STORE})
  void processor_and_store_are_asked_again_after_a_failure_in_passing(String path)
      throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    dependencies.on(
        path,
        (exchange, call) -> answer(exchange, attempts.incrementAndGet() < 3 ? 503 : 200, "ok"));
    assertThat(scene.post(Bodies.groups(1)).json().path("status").asText()).isEqualTo("completed");
    assertThat(attempts).hasValue(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 200})
  void the_catalogue_is_asked_once_only_for_it_might_create_twice(int status) throws Exception {
    dependencies.on(CATALOGUE, status, "{\"id\":\"x\"}");
    assertThat(scene.post(Bodies.groups(1)).json().path("status").asText()).isEqualTo("failed");
    assertThat(dependencies.calls(CATALOGUE)).hasSize(1);
  }

  @Test
  void an_image_that_came_along_goes_to_the_processor_whole_also_when_it_is_tried_again()
      throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    dependencies.on(
        PROCESSOR,
        (exchange, call) -> answer(exchange, attempts.incrementAndGet() < 2 ? 503 : 200, "ok"));
    String base64 = "QUJD".repeat(50_000);
    Map<String, Object> group = Bodies.group(0, 1);
    group.put("images", List.of(Map.of("base64", base64)));
    JsonNode answer = scene.post(Bodies.text(Map.of("productGroups", List.of(group)))).json();
    assertThat(answer.path("status").asText()).isEqualTo("completed");
    assertThat(dependencies.calls(PROCESSOR))
        .hasSize(2)
        .allSatisfy(
            call ->
                assertThat(call.json())
                    .isEqualTo(
                        Json.read(
                            Json.write(
                                Map.of(
                                    "base64",
                                    base64,
                                    "format",
                                    "webp",
                                    "quality",
                                    90,
                                    "removeBackground",
                                    true)))));
  }

  @Test
  void an_empty_image_is_a_failed_one() throws Exception {
    dependencies.on(PROCESSOR, 200, "");
    assertThat(scene.post(Bodies.groups(1)).json().path("status").asText()).isEqualTo("failed");
    assertThat(dependencies.calls(STORE)).isEmpty();
  }

  @Test
  void an_image_that_hangs_does_not_cost_the_others_their_product() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    dependencies.on(
        PROCESSOR,
        (exchange, call) -> {
          if (call.json().path("imageUrl").asText().contains("g0/i1")) {
            Waits.until(never);
          }
          answer(exchange, 200, "an image");
        });
    JsonNode answer = scene.post(Bodies.groups(2)).json();
    assertThat(answer.path("status").asText()).isEqualTo("completed");
    assertThat(answer.path("products").path(0).path("imageCount").intValue()).isEqualTo(1);
    assertThat(refunded()).isEqualTo(1);
    never.countDown();
  }

  @Test
  void five_groups_are_in_progress_at_a_time_and_never_six() throws Exception {
    // Each call stays until a sixth is there, or a while: six that could be at once would be.
    CountDownLatch sixth = new CountDownLatch(6);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    dependencies.on(
        PROCESSOR,
        (exchange, call) -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          sixth.countDown();
          Waits.untilOrFor(sixth, 300);
          now.decrementAndGet();
          answer(exchange, 200, "an image");
        });
    JsonNode answer = scene.post(Bodies.groups(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)).json();
    assertThat(answer.path("status").asText()).isEqualTo("completed");
    assertThat(most).hasValue(5);
  }

  @Test
  void images_of_a_group_are_processed_side_by_side() throws Exception {
    CyclicBarrier all = new CyclicBarrier(7);
    dependencies.on(
        PROCESSOR,
        (exchange, call) -> {
          Waits.meet(all);
          answer(exchange, 200, "an image");
        });
    JsonNode answer = scene.post(Bodies.groups(7)).json();
    assertThat(answer.path("products").path(0).path("imageCount").intValue()).isEqualTo(7);
  }

  private void failImages(String name) {
    dependencies.on(
        PROCESSOR,
        (exchange, call) -> {
          boolean fails = call.json().path("imageUrl").asText().contains(name);
          answer(exchange, fails ? 422 : 200, "an image");
        });
  }

  private int refunded() {
    return dependencies.calls(CREDIT).stream()
        .mapToInt(call -> call.json().path("amount").intValue())
        .sum();
  }
}
