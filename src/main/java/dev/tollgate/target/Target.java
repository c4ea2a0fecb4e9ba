package dev.tollgate.target;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/** One running instance of a system. */
public interface Target extends AutoCloseable {
  URI address();

  /** Why it is not there any more, when it ended on its own. */
  Optional<String> died();

  /**
   * The most memory that it has had resident, in bytes, its child processes included; empty when
   * that cannot be read.
   */
  OptionalLong peakMemory();

  @Override
  void close();
}
