package dev.tollgate.reference.createproducts;

import static dev.tollgate.reference.createproducts.Dependencies.CATALOGUE;
import static dev.tollgate.reference.createproducts.Dependencies.PROCESSOR;
import static dev.tollgate.reference.createproducts.Dependencies.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** On a developer's machine, where tokens and credits may be off. */
final class DeveloperTest {

  @Test
  void without_tokens_and_credits_the_headers_are_believed_and_nothing_is_charged()
      throws Exception {
    try (Scene scene =
        new Scene("STAGE", "dev", "REQUIRE_AUTH", "false", "REQUIRE_CREDITS", "false")) {
      Got got =
          scene.send(
              scene
                  .request(Scene.PATH)
                  .header("X-Tenant-Id", " Acme ")
                  .header("X-User-Id", "me")
                  .POST(BodyPublishers.ofString(Bodies.groups(1))));
      assertThat(got.status()).isEqualTo(200);
      assertThat(scene.dependencies.order()).containsExactly(PROCESSOR, STORE, CATALOGUE);
      Seen product = scene.dependencies.calls(CATALOGUE).get(0);
      assertThat(product.header("X-Tenant-Id")).isEqualTo("acme");
      assertThat(product.header("X-User-Id")).isEqualTo("me");
    }
  }

  @Test
  void what_fails_without_credits_has_no_refund() throws Exception {
    try (Scene scene = new Scene("STAGE", "dev", "REQUIRE_CREDITS", "false")) {
      scene.dependencies.on(CATALOGUE, 500, "{}");
      assertThat(scene.post(Bodies.groups(1)).json().path("status").asText()).isEqualTo("failed");
      assertThat(scene.dependencies.calls(Dependencies.CREDIT)).isEmpty();
    }
  }

  @Test
  void a_tenant_is_needed_all_the_same() throws Exception {
    try (Scene scene = new Scene("STAGE", "dev", "REQUIRE_AUTH", "false")) {
      Got got =
          scene.send(scene.request(Scene.PATH).POST(BodyPublishers.ofString(Bodies.groups(1))));
      assertThat(got.status()).isEqualTo(400);
    }
  }
}
