package dev.tollgate.report;

import dev.tollgate.record.Place;
import java.util.Locale;

/** What the parts of the page are called in its links; the same place has the same name always. */
public final class Anchor {
  private Anchor() {}

  public static String of(Place place) {
    return "s-"
        + place
            .toString()
            .toLowerCase(Locale.ROOT)
            .replaceAll("^features/", "")
            .replaceAll("[^a-z0-9]+", "-");
  }

  /** That of an item. */
  public static String ofItem(String id) {
    return "i-" + id.toLowerCase(Locale.ROOT);
  }
}
