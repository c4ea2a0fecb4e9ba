package dev.tollgate.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A body as it was seen.
 *
 * @param bytes its full size
 * @param text what it said, masked and at most as long as the capture allows; null when it is not
 *     text, or empty
 * @param cut whether {@code text} is only its beginning
 */
public record Body(@Nullable String contentType, long bytes, @Nullable String text, boolean cut) {
  public static final Body EMPTY = new Body(null, 0, null, false);
}
