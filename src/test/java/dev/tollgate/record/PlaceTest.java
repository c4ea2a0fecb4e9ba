package dev.tollgate.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {
  @Test
  void a_place_is_the_same_whatever_machine_it_ran_on() {
    assertThat(Place.at("file:///home/ci/features/work/features/my%20shop/a.feature", 12))
        .isEqualTo(Place.at("features/my shop/a.feature", 12))
        .isEqualTo(Place.of("features/my shop/a.feature:12"))
        .hasToString("features/my shop/a.feature:12");
  }

  @Test
  void the_system_is_the_folder_below_features() {
    assertThat(Place.of("features/shop/till/a.feature:3").system()).isEqualTo("shop");
    assertThat(Place.of("features/a.feature:3").system()).isEmpty();
    assertThat(Place.of("elsewhere/shop/a.feature:3").system()).isEmpty();
  }

  @Test
  void places_are_in_order_of_file_and_then_of_line_as_a_number() {
    assertThat(Place.of("features/a/b.feature:9"))
        .isLessThan(Place.of("features/a/b.feature:10"))
        .isGreaterThan(Place.of("features/a/a.feature:99"));
  }

  @Test
  void where_the_folder_is_known_a_place_is_named_by_its_file() {
    assertThat(Place.of("features/shop/till/a.feature:3").name()).isEqualTo("a.feature:3");
    assertThat(Place.of("a.feature").name()).isEqualTo("a.feature");
  }

  @Test
  void a_text_without_a_line_is_a_file_as_a_whole() {
    assertThat(Place.of("features/shop/a.feature"))
        .isEqualTo(new Place("features/shop/a.feature", 0))
        .hasToString("features/shop/a.feature");
    assertThat(Place.of("features/shop/a.feature:first").line()).isZero();
    assertThat(Place.of("features/shop/a.feature:1")).hasToString("features/shop/a.feature:1");
  }

  @Test
  void a_path_is_cut_at_the_last_folder_of_features_if_it_has_one() {
    assertThat(Place.at("/features/shop/a.feature", 3).uri()).isEqualTo("features/shop/a.feature");
    assertThat(Place.at("elsewhere/a.feature", 3).uri()).isEqualTo("elsewhere/a.feature");
  }
}
