package dev.tollgate.world;

import dev.tollgate.evidence.Event;
import dev.tollgate.system.Size;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** What the target has to stay within, as its file says, and checks of it. */
public final class Limits {
  private final World world;

  public Limits(World world) {
    this.world = world;
  }

  /**
   * Checks the peak of this instance so far, whatever it was asked, and skips the scenario where it
   * cannot be read.
   */
  public void checkMemory() {
    long limit = memoryLimit().megabytes();
    OptionalLong peak = world.system().target().peakMemory();
    if (peak.isEmpty()) {
      throw new TestAbortedException("the memory of the target's process cannot be read here");
    }
    long peakMegabytes = new Size(peak.getAsLong()).megabytes();
    world.note(Event.Kind.NOTE, "resident at the peak: %d MB".formatted(peakMegabytes));
    if (peakMegabytes > limit) {
      throw new AssertionError(
          "the service had "
              + peakMegabytes
              + " MB resident at its peak, and should stay within "
              + limit
              + " MB");
    }
  }

  private Size memoryLimit() {
    return stated(world.system().profile().limits().memory(), "memory");
  }

  /** The longest request body that the target takes, in bytes. */
  public int bodyBytes() {
    return Math.toIntExact(stated(world.system().profile().limits().body(), "body").bytes());
  }

  private static Size stated(@Nullable Size limit, String name) {
    return Objects.requireNonNull(
        limit, () -> "the target file states no limit; tag this scenario @needs-" + name);
  }
}
