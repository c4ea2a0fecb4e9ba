package dev.tollgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.fixtures.LoadFixture;
import org.junit.jupiter.api.Test;

class LoadTest {
  @Test
  void the_most_files_are_those_of_all_tries() {
    assertThat(LoadFixture.of("sustained").build().files()).isEqualTo(68);
    assertThat(LoadFixture.of("sustained").measuredInVain(84).build().files()).isEqualTo(70);
    assertThat(LoadFixture.of("sustained").elsewhere().build().files()).isZero();
  }
}
