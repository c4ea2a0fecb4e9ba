package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.record.Place;
import org.junit.jupiter.api.Test;

class CheckoutFileTest {
  private static final Place PLACE = new Place("features/shop/orders.feature", 4);

  @Test
  void a_feature_is_named_as_the_checkout_has_it_wherever_the_systems_lie() {
    assertThat(CheckoutFile.of(PLACE, "features")).isEqualTo("features/shop/orders.feature");
    assertThat(CheckoutFile.of(PLACE, "examples/features"))
        .isEqualTo("examples/features/shop/orders.feature");
    assertThat(CheckoutFile.of(PLACE, "./my/../features"))
        .isEqualTo("features/shop/orders.feature");
  }
}
