package dev.tollgate.verdict;

import dev.tollgate.system.Item;
import java.util.regex.Pattern;

/** How a scenario carries an item: its id as a tag. */
final class ItemTag {
  /** Wider than an id, so that a mistyped one ({@code @CP-AUTH-}) is still seen to be meant. */
  private static final Pattern SHAPE = Pattern.compile("@[A-Z]{2,}-.*");

  private ItemTag() {}

  static String of(Item item) {
    return '@' + item.id();
  }

  /** Whether the tag looks like an item's, known or not. */
  static boolean isMeant(String tag) {
    return SHAPE.matcher(tag).matches();
  }
}
