package dev.tollgate;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which Tollgate this is. */
final class Version {
  static final String OF_TOLLGATE =
      Objects.requireNonNullElse(
          Version.class.getPackage().getImplementationVersion(), "from source");

  private Version() {}

  /** The commit that it was built from; null when the build had none, as in a source archive. */
  static @Nullable String commit() {
    try (InputStream file = Version.class.getResourceAsStream("commit.properties")) {
      Properties built = new Properties();
      if (file != null) {
        built.load(file);
      }
      return commit(built);
    } catch (IOException e) {
      return null;
    }
  }

  static @Nullable String commit(Properties built) {
    String id = built.getProperty("git.commit.id.abbrev", "");
    if (id.isEmpty()) {
      return null;
    }
    return id + (built.getProperty("git.dirty", "").equals("true") ? ", changed since" : "");
  }
}
