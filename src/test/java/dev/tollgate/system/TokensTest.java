package dev.tollgate.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
  private static final String SYSTEM =
      """
      title: A shop
      dependencies:
        issuer:
          plays: key set
      correlate: [path]
      tokens:
        issuer: issuer
        audience: shoppers
        tenant-claim: tenant
      """;

  @TempDir Path system;

  @Test
  void tokensAreSignedWithRsaWhereTheFileIsSilent() throws IOException {
    assertThat(algorithm(SYSTEM)).isEqualTo(Tokens.Algorithm.RS256);
  }

  @Test
  void theFileMaySayAnotherAlgorithm() throws IOException {
    assertThat(algorithm(SYSTEM + "  algorithm: ES256\n")).isEqualTo(Tokens.Algorithm.ES256);
  }

  @Test
  void anAlgorithmThatIsNoneIsSaidWithItsLine() {
    assertThatThrownBy(() -> algorithm(SYSTEM + "  algorithm: none\n"))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("system.yml:10")
        .hasMessageContaining("RS256");
  }

  private Tokens.Algorithm algorithm(String text) throws IOException {
    Files.writeString(system.resolve("system.yml"), text);
    return java.util.Objects.requireNonNull(new SystemFolder(system).description().tokens())
        .algorithm();
  }
}
