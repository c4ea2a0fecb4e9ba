package dev.tollgate.stub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {
  private final PathPattern wallet = new PathPattern("/wallets/{user}/check");

  @ParameterizedTest
  @CsvSource({"a+b,a+b", "a%2Bb,a+b", "a%20b,a b", "a%2Fb,a/b", "%C3%A9,é", "a%2,a%2", "100%,100%"})
  void aSegmentIsDecodedAsAPathIs(String segment, String decoded) {
    assertThat(wallet.value("user", "/wallets/" + segment + "/check")).hasValue(decoded);
  }

  @ParameterizedTest
  @CsvSource({"/wallets//check", "/wallets/a", "/wallets/a/check/b", "/purses/a/check"})
  void aPathOfAnotherShapeHasNoValue(String path) {
    assertThat(wallet.value("user", path)).isEmpty();
  }
}
