package dev.tollgate.system;

import java.util.regex.Pattern;

/**
 * A numbered requirement.
 *
 * @param id never changes and never means anything else; a scenario carries it as the tag {@code
 *     @id}
 * @param text the requirement, in Markdown
 * @param line where it stands in its file, counted from 1
 */
public record Item(String id, Severity severity, String text, int line) {
  /** Wider than an id, so that a mistyped one ({@code @CP-AUTH-}) is still seen to be meant. */
  private static final Pattern TAG = Pattern.compile("@[A-Z]{2,}-.*");

  /** How a scenario carries it. */
  public String tag() {
    return '@' + id;
  }

  /** Whether the tag looks like an item's, known or not. */
  public static boolean isMeant(String tag) {
    return TAG.matcher(tag).matches();
  }
}
