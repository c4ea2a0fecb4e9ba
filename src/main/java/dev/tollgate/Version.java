package dev.tollgate;

import java.util.Objects;

/** Which Tollgate this is. */
final class Version {
  static final String OF_TOLLGATE =
      Objects.requireNonNullElse(
          Version.class.getPackage().getImplementationVersion(), "from source");

  private Version() {}
}
