package dev.tollgate.verdict.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "812.4 | 812",
        "41.23 | 41.2",
        "41 | 41",
        "9.876 | 9.88",
        "0.4747 | 0.47",
        "0.0583 | 0.0583",
        "0 | 0",
        "-3.25 | -3.25",
        "123456 | 123,456",
        "100 | 100",
        "99.97 | 100"
      })
  void a_figure_has_about_three_digits(double value, String text) {
    assertThat(Amount.of(value)).isEqualTo(text);
  }

  @Test
  void what_is_over_a_limit_does_not_look_as_if_it_were_at_it() {
    assertThat(Amount.apartFrom(500.04, 500)).isEqualTo("500.04");
    assertThat(Amount.apartFrom(512, 500)).isEqualTo("512");
  }

  @Test
  void bytes_are_told_in_megabytes_and_counts_with_their_thousands() {
    assertThat(Amount.megabytes(52.3 * 1024 * 1024)).isEqualTo("52.3 MB");
    assertThat(Amount.count(4211)).isEqualTo("4,211");
  }
}
