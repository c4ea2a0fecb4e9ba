package dev.tollgate.verdict;

import java.util.Locale;

/** What a run says about an item. */
public enum ItemStatus {
  /** At least one scenario that carries it ran, and every one that ran passed. */
  PROVEN,
  /** One that carries it failed. */
  FAILED,
  /** Neither. */
  UNPROVEN;

  /** As every output spells it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
