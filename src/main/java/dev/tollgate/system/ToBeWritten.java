package dev.tollgate.system;

import java.util.Collection;

/**
 * A scenario that stands in a feature and is still to be written: it is skipped with that reason,
 * and proves nothing. The two halves know it by this.
 */
public final class ToBeWritten {
  /** What such a scenario, or a whole feature of them, is tagged with. */
  public static final String TAG = "@to-be-written";

  /** Why it was skipped. */
  public static final String REASON = "still to be written";

  private ToBeWritten() {}

  /** Whether a scenario with these tags is. */
  public static boolean says(Collection<String> tags) {
    return tags.contains(TAG);
  }
}
