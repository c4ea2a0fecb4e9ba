package dev.tollgate.system;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much hangs on an item; the worst comes first, so that sorting puts it on top. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW;

  /** As it is written in a checklist and in every output: {@code critical}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of that word; empty when there is none. */
  public static Optional<Severity> of(String word) {
    return Arrays.stream(values()).filter(severity -> severity.word().equals(word)).findFirst();
  }
}
