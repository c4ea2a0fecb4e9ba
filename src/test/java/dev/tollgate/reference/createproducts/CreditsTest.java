package dev.tollgate.reference.createproducts;

import static dev.tollgate.reference.createproducts.Dependencies.CATALOGUE;
import static dev.tollgate.reference.createproducts.Dependencies.CHECK;
import static dev.tollgate.reference.createproducts.Dependencies.CREDIT;
import static dev.tollgate.reference.createproducts.Dependencies.DEBIT;
import static dev.tollgate.reference.createproducts.Dependencies.PROCESSOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CreditsTest {
  private Scene scene;
  private Dependencies dependencies;

  @BeforeEach
  void start() throws Exception {
    scene = new Scene("CREDITS_TIMEOUT_MS", "150");
    dependencies = scene.dependencies;
  }

  @AfterEach
  void stop() throws Exception {
    scene.close();
  }

  @Test
  void too_few_credits_get_402_with_what_is_needed_and_nothing_is_debited() throws Exception {
    dependencies.wallet.set(2);
    Got got = scene.post(Bodies.groups(2, 1));
    assertThat(got.status()).isEqualTo(402);
    assertThat(got.json().path("requiredCredits").intValue()).isEqualTo(3);
    assertThat(got.json().path("errorCode").asText()).isEqualTo("INSUFFICIENT_CREDITS");
    assertThat(UUID.fromString(got.json().path("jobId").asText())).isNotNull();
    assertThat(got.json().path("error").asText()).isNotEmpty();
    assertThat(dependencies.order()).endsWith(CHECK);
  }

  @Test
  void just_enough_credits_are_enough() throws Exception {
    dependencies.wallet.set(3);
    assertThat(scene.post(Bodies.groups(2, 1)).status()).isEqualTo(200);
    assertThat(dependencies.wallet.balance()).isZero();
  }

  @Test
  void a_debit_that_loses_the_race_gets_402_and_is_not_tried_again() throws Exception {
    dependencies.on(CHECK, 200, "{\"data\":{\"sufficient\":true}}");
    dependencies.wallet.set(0);
    assertThat(scene.post(Bodies.groups(1)).status()).isEqualTo(402);
    assertThat(dependencies.order()).endsWith(CHECK, DEBIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {CHECK, DEBIT})
  void a_credits_service_that_is_down_gets_503_and_nothing_is_processed(String path)
      throws Exception {
    dependencies.on(path, 500, "{}");
    Got got = scene.post(Bodies.groups(1));
    assertThat(got.status()).isEqualTo(503);
    assertThat(got.header("Retry-After")).containsOnlyDigits();
    assertThat(dependencies.calls(path)).hasSize(3);
    assertThat(dependencies.calls(PROCESSOR)).isEmpty();
    assertThat(scene.complaints())
        .singleElement()
        .satisfies(line -> assertThat(line.path("level").asText()).isEqualTo("ERROR"))
        .satisfies(line -> assertThat(line.path("reason").asText()).contains("answered 500"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/check | {}",
        "/check | no JSON",
        "/check | {\"data\":{\"sufficient\":\"true\"}}",
        "/debit | {}",
        "/debit | no JSON",
        "/debit | {\"data\":{\"transaction\":{\"transactionId\":\"\"}}}",
      })
  void garbage_from_credits_gets_503_and_nothing_is_processed(String path, String body)
      throws Exception {
    dependencies.on(path, 200, body);
    assertThat(scene.post(Bodies.groups(1)).status()).isEqualTo(503);
    assertThat(dependencies.calls(PROCESSOR)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {CHECK, DEBIT})
  void a_credits_service_that_does_not_answer_gets_503_in_bounded_time(String path)
      throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    dependencies.on(path, (exchange, call) -> Waits.until(never));
    long begun = System.nanoTime();
    assertThat(scene.post(Bodies.groups(1)).status()).isEqualTo(503);
    assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    assertThat(dependencies.calls(PROCESSOR)).isEmpty();
    never.countDown();
  }

  @Test
  void a_body_that_never_ends_is_a_timeout_too() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    dependencies.on(
        CHECK,
        (exchange, call) -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().flush();
          Waits.until(never);
        });
    assertThat(scene.post(Bodies.groups(1)).status()).isEqualTo(503);
    never.countDown();
  }

  @Test
  void a_debit_booked_before_its_answer_was_lost_is_asked_again_with_its_key_and_booked_once()
      throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    dependencies.on(
        DEBIT,
        (exchange, call) -> {
          if (attempts.incrementAndGet() < 3) {
            dependencies.wallet.transaction(call);
            exchange.close();
          } else {
            dependencies.wallet.book(exchange, call);
          }
        });
    assertThat(scene.post(Bodies.groups(2)).status()).isEqualTo(200);
    assertThat(dependencies.wallet.balance()).isEqualTo(998);
    assertThat(dependencies.calls(DEBIT))
        .hasSize(3)
        .extracting(call -> call.json().path("idempotencyKey").asText())
        .containsOnly(dependencies.calls(DEBIT).get(0).json().path("idempotencyKey").asText());
  }

  @Test
  void a_debit_whose_fate_is_unknown_is_logged_as_such() throws Exception {
    dependencies.on(DEBIT, (exchange, call) -> exchange.close());
    assertThat(scene.post(Bodies.groups(2)).status()).isEqualTo(503);
    assertThat(scene.complaints())
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.path("reason").asText()).contains("the debit of 2 may be booked"));
  }

  @Test
  void a_refused_debit_is_not_tried_again() throws Exception {
    dependencies.on(DEBIT, 404, "{}");
    assertThat(scene.post(Bodies.groups(1)).status()).isEqualTo(503);
    assertThat(dependencies.calls(DEBIT)).hasSize(1);
  }

  @Test
  void when_all_is_delivered_nothing_is_refunded() throws Exception {
    scene.post(Bodies.groups(2, 2));
    assertThat(dependencies.calls(CREDIT)).isEmpty();
    assertThat(dependencies.wallet.balance()).isEqualTo(996);
  }

  @Test
  void what_was_not_delivered_is_refunded_once_in_the_name_of_the_debit() throws Exception {
    dependencies.on(CATALOGUE, 500, "{}");
    String job = scene.post(Bodies.groups(2, 1)).json().path("jobId").asText();
    assertThat(dependencies.calls(CREDIT)).hasSize(1);
    Seen refund = dependencies.calls(CREDIT).get(0);
    assertThat(refund.path()).isEqualTo("/wallets/user-1/credit");
    assertThat(refund.json().path("amount").intValue()).isEqualTo(3);
    assertThat(refund.json().path("sourceType").asText()).isEqualTo("refund");
    assertThat(refund.json().path("sourceId").asText()).isEqualTo("transaction-1");
    assertThat(refund.json().path("idempotencyKey").asText()).isEqualTo("bg-remover-refund:" + job);
    assertThat(dependencies.wallet.balance()).isEqualTo(1000);
  }

  @Test
  void a_refund_that_fails_is_logged_as_owed_and_the_caller_gets_the_true_result()
      throws Exception {
    dependencies.on(CATALOGUE, 500, "{}");
    dependencies.on(CREDIT, 500, "{}");
    Got got = scene.post(Bodies.groups(2));
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.json().path("status").asText()).isEqualTo("failed");
    assertThat(dependencies.calls(CREDIT)).hasSize(3);
    JsonNode owed =
        scene.complaints().stream()
            .filter(line -> line.path("message").asText().equals("refund owed"))
            .findFirst()
            .orElseThrow();
    assertThat(owed.path("level").asText()).isEqualTo("ERROR");
    assertThat(owed.path("amount").intValue()).isEqualTo(2);
    assertThat(owed.path("reason").asText()).isEqualTo("credits credit answered 500");
    assertThat(owed.path("jobId").asText()).isEqualTo(got.json().path("jobId").asText());
  }
}
