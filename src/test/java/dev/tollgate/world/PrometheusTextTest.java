package dev.tollgate.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.system.Metric;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrometheusTextTest {
  private static final String TEXT =
      """
      # HELP requests_total Answers, by status {and more}
      # TYPE requests_total counter
      requests_total{status="200",path="/a"} 3.0
      requests_total{ status = "200" , path = "/b" , } 4 1700000000000
      requests_total{status="500",path="/a"} 1
      # a comment

      up 1
      seconds_bucket{le="+Inf"} +Inf
      temperature -1.5e1
      odd{text="a } b, c=\\"d\\" \\\\ e\\nf"} NaN
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          requests_total                            | 8
          requests_total{status="200"}              | 7
          requests_total{status="200", path="/b"}   | 4
          requests_total{status="404"}              | 0
          up                                        | 1
          temperature                               | -15
          nothing                                   | 0
          """)
  void theSamplesThatAreMeantAreSummed(String metric, double sum) {
    assertThat(PrometheusText.parse(TEXT).sum(Metric.of(metric))).isEqualTo(sum);
  }

  @Test
  void aLabelMayHoldAnything() {
    PrometheusText.Sample odd = PrometheusText.parse(TEXT).samples().get(6);

    assertThat(odd.labels()).isEqualTo(Map.of("text", "a } b, c=\"d\" \\ e\nf"));
    assertThat(odd.value()).isNaN();
  }

  @Test
  void allNamesAreNamedOnce() {
    assertThat(PrometheusText.parse(TEXT).names())
        .isEqualTo("requests_total, up, seconds_bucket, temperature, odd");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"up": 1}             | line 2 is no metric: {"up": 1}
          up                    | line 2 is no metric: up
          up one                | line 2 has no number: one
          up{a="1" b="2"} 3     | line 2 has labels that are none: a="1" b="2"
          up{a=1} 3             | line 2 has labels that are none: a=1
          <html>                | line 2 is no metric: <html>
          # TYPE 17 counter     | line 2 is no metric: # TYPE 17 counter
          """)
  void whatIsNoneOfTheFormatIsSaidWithItsLine(String line, String message) {
    assertThatThrownBy(() -> PrometheusText.parse("ok 1\n" + line)).hasMessage(message);
  }
}
