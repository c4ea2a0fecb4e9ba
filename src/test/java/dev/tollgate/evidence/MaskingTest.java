package dev.tollgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
  private static final String TOKEN =
      "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJlLXRoYXQtaXMtbG9uZw";

  private final Masking masking = new Masking(List.of("X-Partner-Key", "cardNumber"));

  @Test
  void aSecretHeaderKeepsItsNameAndItsScheme() {
    Header masked = masking.header(new Header("Authorization", "Bearer " + TOKEN));

    assertThat(masked.name()).isEqualTo("Authorization");
    assertThat(masked.value()).startsWith("Bearer ***(").doesNotContain("eyJ");
  }

  @Test
  void aHeaderThatTheSystemDeclaresSecretIsMaskedInAnyCase() {
    assertThat(masking.header(new Header("x-partner-key", "abc-123-def")).value())
        .doesNotContain("abc-123-def");
  }

  @Test
  void anOrdinaryHeaderIsLeftAlone() {
    assertThat(masking.header(new Header("X-Tenant-Id", "acme")))
        .isEqualTo(new Header("X-Tenant-Id", "acme"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token " + TOKEN + " was refused",
        "{\"access_token\":\"" + TOKEN + "\"}",
        "/callback?token=" + TOKEN,
        "Authorization: Bearer " + TOKEN
      })
  void aTokenIsMaskedWhereverItStands(String text) {
    assertThat(masking.text(text)).doesNotContain("c2lnbmF0dXJl").contains("***(");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"password\":\"correct-horse\"}",
        "{\"password\": \"correct-horse\", \"a\": 1}",
        "password=correct-horse&user=ann",
        "client_secret: correct-horse",
        "{\"cardNumber\":\"correct-horse\"}"
      })
  void theValueOfASecretFieldIsMaskedAndItsNameStays(String text) {
    assertThat(masking.text(text)).doesNotContain("correct-horse").contains("***(value)");
  }

  @Test
  void jsonStaysJson() {
    assertThat(masking.text("{\"password\":\"a\\\"b\",\"user\":\"ann\"}"))
        .isEqualTo("{\"password\":\"***(value)\",\"user\":\"ann\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the caller was charged 3 credits",
        "{\"error\":\"Unauthorized\",\"message\":\"the token has expired\"}",
        "{\"idempotencyKey\":\"bg-remover:0b8f426e-d0ad-4c6f\"}",
        "Bearer realm=\"bg-remover\", error=\"invalid_token\"",
        "basic facts"
      })
  void ordinaryTextIsLeftAlone(String text) {
    assertThat(masking.text(text)).isEqualTo(text);
  }
}
