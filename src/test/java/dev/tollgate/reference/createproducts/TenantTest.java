package dev.tollgate.reference.createproducts;

import static dev.tollgate.reference.createproducts.Dependencies.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TenantTest {
  private Scene scene;

  @BeforeAll
  void start() throws Exception {
    scene = new Scene();
  }

  @AfterAll
  void stop() throws Exception {
    scene.close();
  }

  @BeforeEach
  void forget() {
    scene.dependencies.calls().clear();
  }

  @Test
  void another_tenant_than_the_tokens_gets_403_and_nothing_is_called() throws Exception {
    Got got = scene.post(scene.dependencies.tokens.good(), "globex", Bodies.groups(1));
    assertThat(got.status()).isEqualTo(403);
    assertThat(got.json().path("error").asText()).isEqualTo("Forbidden");
    assertThat(got.response().body()).doesNotContain("acme");
    assertThat(scene.dependencies.order()).allMatch(KEYS::equals);
  }

  @Test
  void a_tenant_in_the_body_changes_nothing() throws Exception {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("tenant", "globex");
    body.put("tenantId", "globex");
    body.put("productGroups", List.of(Bodies.group(0, 1)));
    String token = scene.dependencies.tokens.good();
    assertThat(scene.post(token, "globex", Bodies.text(body)).status()).isEqualTo(403);
    assertThat(scene.post(token, "acme", Bodies.text(body)).status()).isEqualTo(200);
    assertThat(scene.dependencies.calls())
        .filteredOn(call -> !call.path().equals(KEYS))
        .isNotEmpty()
        .allSatisfy(call -> assertThat(call.header("X-Tenant-Id")).isEqualTo("acme"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACME", "  acme ", "Acme\t"})
  void case_and_padding_do_not_make_another_tenant(String tenant) throws Exception {
    Got got = scene.post(scene.dependencies.tokens.good(), tenant, Bodies.groups(1));
    assertThat(got.status()).isEqualTo(200);
  }

  @Test
  void no_tenant_gets_400_even_when_the_body_is_no_good_either() throws Exception {
    Got got = scene.send(authorized().POST(BodyPublishers.ofString("no JSON")));
    assertThat(got.status()).isEqualTo(400);
    assertThat(got.json().path("details").path(0).path("field").asText()).isEqualTo("X-Tenant-Id");
    assertThat(got.json().path("details")).hasSize(1);
  }

  @Test
  void a_blank_tenant_gets_400() throws Exception {
    Got got = scene.post(scene.dependencies.tokens.good(), " ", Bodies.groups(1));
    assertThat(got.status()).isEqualTo(400);
  }

  @Test
  void two_tenants_get_400_for_it_is_open_which_counts() throws Exception {
    Got got =
        scene.send(
            authorized()
                .header("X-Tenant-Id", "acme")
                .header("X-Tenant-Id", "globex")
                .POST(BodyPublishers.ofString(Bodies.groups(1))));
    assertThat(got.status()).isEqualTo(400);
    assertThat(scene.dependencies.order()).allMatch(KEYS::equals);
  }

  private HttpRequest.Builder authorized() {
    return scene
        .request(Scene.PATH)
        .header("Authorization", "Bearer " + scene.dependencies.tokens.good());
  }
}
