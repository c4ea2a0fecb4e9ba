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

  /** What it takes of the machine now; empty when that cannot be read. */
  Optional<Vitals> vitals();

  /**
   * Has it let go of the memory that nobody needs any more, where its file says how.
   *
   * @return whether it was done
   */
  boolean settle() throws InterruptedException;

  @Override
  void close();
}
