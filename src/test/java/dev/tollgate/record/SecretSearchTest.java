package dev.tollgate.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSearchTest {
  private static final String HEADER = "eyJhbGciOiJSUzI1NiJ9";
  private static final String PAYLOAD = "eyJzdWIiOiJhbm5hIn0";
  private static final String SIGNATURE = "c2lnbmF0dXJlLWJ5dGVz";

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEADER + "." + PAYLOAD + "." + SIGNATURE,
        "\"Bearer " + HEADER + "." + PAYLOAD + "." + SIGNATURE + "\"",
        "line\\n" + HEADER + "." + PAYLOAD + "." + SIGNATURE,
        "a\\u003d" + HEADER + "." + PAYLOAD + "." + SIGNATURE,
        "Bearer%20" + HEADER + "." + PAYLOAD + "." + SIGNATURE,
        "token=" + HEADER + "." + PAYLOAD + "." + SIGNATURE + "&x=1"
      })
  void a_signed_token_is_found_wherever_it_stands(String line) {
    assertThat(SecretSearch.in(bytes(line))).contains("a signed token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN PRIVATE KEY-----\\nMIIE",
        "x-----BEGIN RSA PRIVATE KEY-----",
        "-----BEGIN EC PRIVATE KEY-----"
      })
  void a_private_key_is_found_by_its_first_line(String line) {
    assertThat(SecretSearch.in(bytes(line))).contains("a private key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "eyJ",
        // A header alone says nothing, and neither do two parts: nobody gets in with them.
        HEADER,
        HEADER + "." + PAYLOAD,
        HEADER + "." + PAYLOAD + ".",
        HEADER + "." + PAYLOAD + ".short",
        HEADER + ".notajson-part." + SIGNATURE,
        "eyJ." + PAYLOAD + "." + SIGNATURE,
        "x" + HEADER + "." + PAYLOAD + "." + SIGNATURE,
        "-----BEGIN PUBLIC KEY-----",
        "-----BEGIN CERTIFICATE-----",
        "PRIVATE KEY-----"
      })
  void what_only_looks_like_one_is_left_alone(String line) {
    assertThat(SecretSearch.in(bytes(line))).isEmpty();
  }

  @Test
  void a_signature_counts_from_sixteen_characters_on() {
    assertThat(SecretSearch.in(bytes(HEADER + "." + PAYLOAD + ".123456789012345"))).isEmpty();
    assertThat(SecretSearch.in(bytes(HEADER + "." + PAYLOAD + ".1234567890123456"))).isPresent();
  }

  private static byte[] bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }
}
