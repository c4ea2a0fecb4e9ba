package dev.tollgate.target;

import java.net.URI;
import java.util.Optional;

/** One running instance of a system. */
public interface Target extends AutoCloseable {
  URI address();

  /** Why it is not there any more, when it ended on its own. */
  Optional<String> died();

  @Override
  void close();
}
