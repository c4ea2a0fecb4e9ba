package dev.tollgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ids\":[4532015112830366, 4532015112830366]}",
        "{\"id\":\n  4532015112830366}",
        "{\"id\":4532015112830366}"
      })
  void jsonStaysJsonWithoutTheNumberOfACard(String json) throws Exception {
    String masked = masking.text(json);

    assertThat(masked).doesNotContain("4532015112830366").contains("***(card)");
    assertThat(new ObjectMapper().readTree(masked).isObject()).isTrue();
  }

  @Test
  void aNameThatBeginsAsAKeyIsNoKey() {
    String path = "PUT /acme/sk-winter-2024-collection-blue.webp";

    assertThat(masking.text(path)).isEqualTo(path);
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
        "java -Ddb.password=correct-horse -jar shop.jar",
        "shop --password=correct-horse",
        "_password=correct-horse",
        "2fa-secret=correct-horse",
        "spring.security.oauth2.client.registration.google.client-secret=correct-horse",
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"body\":\"{\\\"password\\\":\\\"correct-horse\\\"}\"}",
        "{\"body\":\"{\\u0022password\\u0022:\\u0022correct-horse\\u0022}\"}",
        "it said {\\\"password\\\":\\\"correct-horse\\\"}",
        "/login?next=https%3A%2F%2Fx.example%2F%3Fpassword%3Dcorrect-horse%26a%3D1",
        "/login?filter={%22password%22:%22correct-horse%22}",
        "state=eyJwYXNzd29yZCI6ImNvcnJlY3QtaG9yc2UifQ==",
        "header \"X-Api-Key\" being \"correct-horse\"",
        "the password is 'correct-horse'",
        "<ns:password type=\"text\">correct-horse</ns:password>",
        "form-data; name=\"password\"\r\n\r\ncorrect-horse\r\n",
        "Cookie: a=1; session=correct-horse",
        "DB_PASSWORD=correct-horse",
        "stripeSecretKey: correct-horse",
        "postgres://shop:correct-horse@db/shop",
      })
  void aSecretIsMaskedHoweverItIsWrittenDown(String text) {
    assertThat(masking.text(text))
        .contains("***(")
        .doesNotContain("correct-horse", "Y29ycmVjdC", "b3JyZWN0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKIAIOSFODNN7EXAMPLE",
        "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
        "sk_live_abcdefghijklmnop0123",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu\n-----END RSA PRIVATE KEY-----"
      })
  void aKeyOfAKnownFormIsMaskedWhateverItIsCalled(String key) {
    assertThat(masking.text("{\"note\":\"" + key + "\"}")).isEqualTo("{\"note\":\"***(key)\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "4111 1111 1111 1111",
        "5555-5555-5555-4444",
        "378282246310005",
        "4539990999099900",
        "3782 822463 10005"
      })
  void theNumberOfACardIsMasked(String number) {
    assertThat(masking.text("paid with " + number + ", thanks"))
        .isEqualTo("paid with ***(card), thanks");
  }

  @Test
  void cardsThatStandSideBySideAreAllMasked() {
    assertThat(masking.text("4111111111111111,4012888888881881")).isEqualTo("***(card),***(card)");
    assertThat(masking.text("[4111111111111111]")).isEqualTo("[\"***(card)\"]");
  }

  @Test
  void aNumberThatIsMaskedLeavesJsonBehind() {
    assertThat(masking.text("{\"card\": 4111111111111111, \"cvv\":123,\"password\":null}"))
        .isEqualTo("{\"card\": \"***(card)\", \"cvv\":\"***(value)\",\"password\":null}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=",
        "a:",
        "\"",
        "\\\"",
        "password=${",
        "password:",
        "token:",
        "<a ",
        "4111 ",
        "41111111",
        "eyJ",
        "cookie:",
        "name=\"a\"\n",
        "sk-",
        "%41",
        "\\\"password\\\":\\\"",
        "-----BEGIN PRIVATE KEY-----"
      })
  void noTextTakesLongHoweverOftenItBeginsWhatMayBeASecret(String part) {
    String text = "% \\u0041 " + part.repeat(64 * 1024 / part.length());

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> masking.text(text));
  }
}
