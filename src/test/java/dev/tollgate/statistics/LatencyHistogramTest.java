package dev.tollgate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatencyHistogramTest {
  private static LatencyHistogram of(int fromMs, int toMs) {
    LatencyHistogram histogram = LatencyHistogram.empty();
    for (int ms = fromMs; ms <= toMs; ms++) {
      histogram.record(ms * 1000L);
    }
    return histogram;
  }

  @Test
  void percentilesAreThoseOfTheSamplesToThreeDigits() {
    LatencyHistogram histogram = of(1, 1000);

    assertThat(histogram.millisAt(50)).isCloseTo(500, within(0.5));
    assertThat(histogram.millisAt(99)).isCloseTo(990, within(1.0));
    assertThat(histogram.maxMillis()).isCloseTo(1000, within(1.0));
    assertThat(histogram.count()).isEqualTo(1000);
  }

  @Test
  void twoTogetherHaveThePercentilesOfAllTheirSamples() {
    LatencyHistogram quick = of(1, 100);
    quick.add(of(901, 1000));

    assertThat(quick.count()).isEqualTo(200);
    assertThat(quick.millisAt(75)).isCloseTo(950, within(1.0));
  }

  @Test
  void whatIsWrittenReadsTheSame() {
    LatencyHistogram histogram = of(3, 800);

    LatencyHistogram read = LatencyHistogram.of(histogram.encoded());

    assertThat(read.count()).isEqualTo(798);
    assertThat(read.millisAt(99.9)).isEqualTo(histogram.millisAt(99.9));
    assertThat(read.encoded()).isEqualTo(histogram.encoded());
  }

  @Test
  void whatIsNoHistogramIsRefused() {
    assertThatThrownBy(() -> LatencyHistogram.of("bm9uZQ=="))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no histogram");
    assertThatThrownBy(() -> LatencyHistogram.of("%%"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theShareWithinATimeCountsWhatTookJustThatLong() {
    LatencyHistogram histogram = of(1, 100);

    assertThat(histogram.percentWithin(95)).isEqualTo(95);
    assertThat(histogram.percentWithin(0.5)).isZero();
  }

  @Test
  void whatIsLongerThanAnHourCountsAsAnHour() {
    LatencyHistogram histogram = LatencyHistogram.empty();
    histogram.record(Long.MAX_VALUE);

    assertThat(histogram.maxMillis()).isCloseTo(3_600_000, within(4000.0));
  }

  @Test
  void theCurveRisesToTheLongest() {
    LatencyHistogram histogram = of(1, 1000);

    assertThat(histogram.curve(5))
        .isSortedAccordingTo(java.util.Comparator.comparingDouble(LatencyHistogram.At::millis))
        .last()
        .satisfies(at -> assertThat(at.percent()).isEqualTo(100));
  }

  @Test
  void ofNoneThereIsNothingToTell() {
    assertThat(LatencyHistogram.empty().millisAt(99)).isZero();
    assertThat(LatencyHistogram.empty().maxMillis()).isZero();
  }
}
