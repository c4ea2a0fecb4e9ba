package dev.tollgate.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.client.TargetRequest;
import dev.tollgate.evidence.Header;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RecordedRequestTest {

  @Test
  void aRequestIsReadAsItStandsThere() {
    TargetRequest request =
        read("# From the shop.\n\nPOST /orders?x=1\nA: b\nx-tenant:  mine \n\n{\n  \"a\": 1\n}\n");

    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/orders?x=1");
    assertThat(request.headers())
        .containsExactly(new Header("A", "b"), new Header("x-tenant", " mine "));
    assertThat(new String(request.body(), StandardCharsets.UTF_8)).isEqualTo("{\n  \"a\": 1\n}");
  }

  @Test
  void itsHolesAreFilledWhereverTheyAre() {
    TargetRequest request =
        new RecordedRequest("GET /of/${tenant}\nX: ${tenant}\n\n${tenant}")
            .filled(new Identity("tgaaaaa00001")::fill);

    assertThat(request.path()).isEqualTo("/of/tenant-tgaaaaa00001");
    assertThat(request.headers()).containsExactly(new Header("X", "tenant-tgaaaaa00001"));
    assertThat(new String(request.body(), StandardCharsets.UTF_8)).isEqualTo("tenant-tgaaaaa00001");
  }

  @Test
  void aRequestNeedsNoBodyAndMayHaveTheLineEndsOfAnotherSystem() {
    TargetRequest request = read("GET /orders\r\nA: b\r\n");

    assertThat(request.headers()).containsExactly(new Header("A", "b"));
    assertThat(request.body()).isEmpty();
  }

  @Test
  void whatIsNoRequestIsSaid() {
    assertThatThrownBy(() -> read("{}"))
        .hasMessage("a recorded request begins with a method and a path, and this one with: {}");
    assertThatThrownBy(() -> read("GET /\nno header"))
        .hasMessage("a recorded request has a line that is no header: no header");
  }

  private static TargetRequest read(String text) {
    return new RecordedRequest(text).filled(t -> t);
  }
}
