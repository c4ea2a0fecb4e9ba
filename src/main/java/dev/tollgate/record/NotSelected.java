package dev.tollgate.record;

import java.util.List;

/** A scenario that the features have and the run was not to run. */
public record NotSelected(Place place, List<String> tags) {
  public NotSelected {
    tags = List.copyOf(tags);
  }
}
