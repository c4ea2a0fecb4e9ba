package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTextTest {
  @Test
  void what_was_packed_is_unpacked_to_the_byte_whatever_is_left_in_the_end() {
    Random random = new Random(42);
    for (int length = 0; length < 60; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);

      assertThat(OpenedBlock.bytes(PackedText.of(bytes))).isEqualTo(bytes);
    }
  }

  @Test
  void it_takes_two_characters_for_thirteen_bits_and_none_that_could_end_a_script() {
    byte[] bytes = new byte[13_000];
    new Random(42).nextBytes(bytes);

    assertThat(PackedText.of(bytes)).hasSize(16_000).matches("[!#-}&&[^<]]+");
  }
}
