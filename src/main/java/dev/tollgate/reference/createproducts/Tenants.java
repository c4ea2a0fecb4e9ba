package dev.tollgate.reference.createproducts;

import java.util.Locale;

/** How names of tenants compare. */
final class Tenants {
  private Tenants() {}

  /** Trimmed and in lower case. */
  static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
