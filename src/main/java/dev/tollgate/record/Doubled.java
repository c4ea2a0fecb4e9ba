package dev.tollgate.record;

import java.util.List;

/**
 * A scenario with two results, of which nobody can say which counts.
 *
 * @param files the names of the records that have them; one, where it has both
 */
public record Doubled(Place place, List<String> files) {
  public Doubled {
    files = List.copyOf(files);
  }
}
