package dev.tollgate.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTest {

  @Test
  void aMetricIsReadAsPrometheusWritesIt() {
    assertThat(Metric.of("requests_total")).isEqualTo(new Metric("requests_total", Map.of()));
    assertThat(Metric.of("requests_total{status=\"200\", path=\"/a,b\"}"))
        .isEqualTo(new Metric("requests_total", Map.of("status", "200", "path", "/a,b")))
        .hasToString("requests_total{path=\"/a,b\",status=\"200\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "two words", "a{b}", "a{b=c}", "a{b=\"c\"", "a{b=\"c\" d=\"e\"}", "7a"})
  void whatIsNoneIsSaid(String written) {
    assertThatThrownBy(() -> Metric.of(written))
        .hasMessage("\"" + written + "\" is no metric; write it as requests_total{status=\"200\"}");
  }
}
