package dev.tollgate.system;

import java.util.regex.Pattern;

/**
 * What became of an item, for the ticked checklist.
 *
 * @param proven whether its box is ticked
 * @param status what became of it, in the one word that the report has for it
 * @param detail Markdown behind the status, in one line: why, and links; may be empty
 */
public record Tick(boolean proven, String status, String detail) {
  private static final Pattern NOTE = Pattern.compile("  - \\*\\*(proven|failed|unproven)\\*\\*.*");

  /** The line that stands below the item. */
  String note() {
    return "  - **" + status + "**" + (detail.isEmpty() ? "" : ": " + detail);
  }

  /** Whether a line of a checklist is such a note; notes are no part of the requirements. */
  static boolean isNote(String line) {
    return NOTE.matcher(line).matches();
  }
}
