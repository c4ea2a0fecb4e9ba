package dev.tollgate.vocabulary;

import java.util.List;

/**
 * A step that is near a line which matches none.
 *
 * @param line what to write in place of it
 * @param changes what would have to change, each in a few words
 * @param distance 0 for none; 1 for nothing in common
 */
public record Nearby(StepDefinition step, String line, List<String> changes, double distance) {
  public Nearby {
    changes = List.copyOf(changes);
  }
}
