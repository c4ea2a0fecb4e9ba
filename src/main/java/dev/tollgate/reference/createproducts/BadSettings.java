package dev.tollgate.reference.createproducts;

import java.util.List;

/** The environment cannot be used; the message names every setting at fault, and no value. */
final class BadSettings extends Exception {
  private static final long serialVersionUID = 1;

  BadSettings(List<String> problems) {
    super(String.join("; ", problems));
  }
}
