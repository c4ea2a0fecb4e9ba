package dev.tollgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyLinesTest {
  private final KeyLines keys = new KeyLines();

  @Test
  void theLinesOfAKeyAreMaskedAndThoseAroundItAreNot() {
    assertThat(
            masked(
                "reading the key",
                "-----BEGIN RSA PRIVATE KEY-----",
                "Proc-Type: 4,ENCRYPTED",
                "",
                "MIIEowIBAAKCAQEAx4UbaDzY5xjW6hc9jwN0",
                "-----END RSA PRIVATE KEY-----",
                "MIIEowIBAAKCAQEAx4UbaDzY5xjW6hc9jwN0"))
        .containsExactly(
            "reading the key",
            "-----BEGIN RSA PRIVATE KEY-----",
            Mask.KEY,
            Mask.KEY,
            Mask.KEY,
            Mask.KEY,
            "MIIEowIBAAKCAQEAx4UbaDzY5xjW6hc9jwN0");
  }

  @Test
  void aKeyThatNeverEndsTakesNoLineOfTheLogThatFollows() {
    assertThat(
            masked("-----BEGIN PRIVATE KEY-----", "MIIEowIBAAKC", "an order came in", "MIIEowIB"))
        .containsExactly("-----BEGIN PRIVATE KEY-----", Mask.KEY, "an order came in", "MIIEowIB");
  }

  @Test
  void aLineOfTheLogWithAWordAndAColonIsNoPartOfAKey() {
    assertThat(masked("-----BEGIN PRIVATE KEY-----", "MIIEowIBAAKC", "INFO: an order came in"))
        .last()
        .isEqualTo("INFO: an order came in");
  }

  @Test
  void aPublicKeyIsNoSecret() {
    assertThat(masked("-----BEGIN PUBLIC KEY-----", "MIIBIjANBgkq"))
        .containsExactly("-----BEGIN PUBLIC KEY-----", "MIIBIjANBgkq");
  }

  private List<String> masked(String... lines) {
    return List.of(lines).stream().map(keys::masked).toList();
  }
}
