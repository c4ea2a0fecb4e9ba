package dev.tollgate.world;

import dev.tollgate.load.EmbeddedEngine;
import dev.tollgate.load.LoadEngine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the scenarios of a run are run.
 *
 * @param atOnce how many of a system run together at most
 * @param loadScale by how much the durations of loads are stretched; 1 for as they are written
 * @param engine what runs loads
 * @param limit how long one may take from when it has its turn; null for as long as its waits allow
 */
public record ScenarioTerms(
    int atOnce, double loadScale, LoadEngine engine, @Nullable Duration limit) {
  /** With loads in this process. */
  public ScenarioTerms(int atOnce, double loadScale, @Nullable Duration limit) {
    this(atOnce, loadScale, new EmbeddedEngine(), limit);
  }
}
