package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Load;
import dev.tollgate.fixtures.LoadFixture;
import dev.tollgate.statistics.LatencyHistogram;
import dev.tollgate.verdict.load.Amount;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlotTest {
  @Test
  void a_line_stands_on_a_scale_from_nothing_to_a_round_number_above_it() {
    Chart chart = plot(0.0, 30.0, 110.0);

    assertThat(chart.up()).extracting(Chart.Tick::text).containsExactly("0", "50", "100", "150");
    assertThat(chart.up().get(0).at()).isEqualTo("140");
    assertThat(chart.up().get(3).at()).isEqualTo("0");
    assertThat(chart.lines().get(0).path()).isEqualTo("M0 140L500 112L1000 37.3");
    assertThat(chart.lines().get(0).name()).isEqualTo("a line, at most 110");
    assertThat(chart.label()).isEqualTo("A chart: a line, at most 110");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.003, 0.7, 1, 2.1, 999, 1000, 1001, 4_000_000})
  void there_are_a_few_marks_whatever_the_size(double most) {
    assertThat(plot(most).up()).hasSizeBetween(3, 5);
  }

  @Test
  void where_there_is_nothing_the_line_has_a_gap_and_a_point_alone_can_be_seen() {
    assertThat(plot(1.0, null, 2.0, 2.0, null).lines().get(0).path())
        .isEqualTo("M0 70h4M500 0L750 0");
  }

  @Test
  void a_line_of_nothing_is_none() {
    assertThat(plot((Double) null, null).lines()).isEmpty();
  }

  @Test
  void what_is_always_zero_lies_at_the_bottom() {
    assertThat(plot(0.0, 0.0).lines().get(0).path()).isEqualTo("M0 140L1000 140");
  }

  @Test
  void every_other_phase_is_shaded_and_has_its_share_of_the_width() {
    Chart chart =
        new Plot("A chart", Amount::of)
            .phase("up", 0, 0.25)
            .phase("hold", 0.25, 1)
            .line("a line", "l0", List.of(new Plot.Point(0, 1.0)))
            .chart();

    assertThat(chart.phases())
        .containsExactly(
            new Chart.Phase("up", "0%", "25%", false), new Chart.Phase("hold", "25%", "75%", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "900 | 0 s, 200 ms, 400 ms, 600 ms, 800 ms",
        "4000 | 0 s, 1 s, 2 s, 3 s, 4 s",
        "30000 | 0 s, 10 s, 20 s, 30 s",
        "120000 | 0 s, 30 s, 1 min, 1 min 30 s, 2 min",
        "3600000 | 0 s, 15 min, 30 min, 45 min, 1 h",
        "5400000 | 0 s, 30 min, 1 h, 1 h 30 min"
      })
  void time_is_marked_at_moments_that_people_count_in(long millis, String marks) {
    Plot plot = new Plot("A chart", Amount::of);
    TimeMarks.add(plot, millis);

    assertThat(plot.chart().across())
        .extracting(Chart.Tick::text)
        .containsExactly(marks.split(", "));
  }

  @Test
  void texts_at_the_edges_stay_within_the_picture() {
    Plot plot = new Plot("A chart", Amount::of).mark(0, "a").mark(0.5, "b").mark(1, "c");

    assertThat(plot.chart().across())
        .extracting(Chart.Tick::anchor)
        .containsExactly("start", "middle", "end");
  }

  @Test
  void each_nine_has_the_same_room_as_far_as_the_samples_tell() {
    LatencyHistogram latencies = LatencyHistogram.empty();
    for (int i = 1; i <= 1000; i++) {
      latencies.record(i * 1000L);
    }
    PercentileScale scale = PercentileScale.of(latencies.count());
    Plot plot = new Plot("A chart", Amount::of);
    scale.marks(plot);

    assertThat(plot.chart().across())
        .containsExactly(
            new Chart.Tick("10%", "p50", "middle"),
            new Chart.Tick("33.3%", "p90", "middle"),
            new Chart.Tick("66.7%", "p99", "middle"),
            new Chart.Tick("100%", "p99.9", "end"));
    assertThat(scale.points(latencies))
        .allMatch(point -> point.across() >= 0 && point.across() <= 1)
        .last()
        .satisfies(point -> assertThat(point.across()).isEqualTo(1));
  }

  @Test
  void of_several_slices_requests_are_added_up_and_the_highest_percentiles_stand() {
    Load load = LoadFixture.of("sustained").lasting(30).requests(3000).failed(4).build();

    LoadCourse course = LoadCourse.of(load, 10);

    assertThat(course.each()).isEqualTo(3);
    assertThat(course.parts()).hasSize(10);
    assertThat(course.parts().stream().mapToLong(LoadCourse.Part::ended).sum()).isEqualTo(3000);
    assertThat(course.parts().stream().mapToLong(LoadCourse.Part::failed).sum()).isEqualTo(4);
    LoadCourse.Part second = course.parts().get(1);
    assertThat(second.beginMs()).isEqualTo(3000);
    assertThat(second.endMs()).isEqualTo(6000);
    assertThat(second.rightPerSecond()).isEqualTo(100);
    assertThat(second.p95Ms())
        .isEqualTo(
            load.slices().subList(3, 6).stream()
                .mapToDouble(slice -> slice.p95Ms() == null ? 0 : slice.p95Ms())
                .max()
                .orElseThrow());
    assertThat(second.reading()).isEqualTo(load.readings().get(6));
    assertThat(second.processor()).isEqualTo(62);
  }

  @Test
  void few_slices_are_shown_each() {
    assertThat(LoadCourse.of(LoadFixture.of("sustained").build(), 30).each()).isEqualTo(1);
  }

  private static Chart plot(@Nullable Double... values) {
    List<@Nullable Double> all = Arrays.asList(values);
    List<Plot.Point> points =
        java.util.stream.IntStream.range(0, all.size())
            .mapToObj(i -> new Plot.Point((double) i / Math.max(1, all.size() - 1), all.get(i)))
            .toList();
    return new Plot("A chart", Amount::of).line("a line", "l0", points).chart();
  }
}
