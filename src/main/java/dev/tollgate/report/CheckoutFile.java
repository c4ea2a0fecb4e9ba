package dev.tollgate.report;

import dev.tollgate.record.Place;
import java.nio.file.Path;

/** Where a feature lies in the checkout that the run was made in. */
final class CheckoutFile {
  private CheckoutFile() {}

  /**
   * The file: a place names the folder of the systems as if it lay at the top.
   *
   * @param features the folder of the systems, as the run's command named it
   */
  static String of(Place place, String features) {
    Path above = Path.of(features).getParent();
    return above == null ? place.uri() : above.resolve(place.uri()).normalize().toString();
  }
}
