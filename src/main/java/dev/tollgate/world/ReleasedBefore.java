package dev.tollgate.world;

import dev.tollgate.target.Target;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** The version of a target that was released before it; started when it is first asked for. */
final class ReleasedBefore implements AutoCloseable {
  private final SystemInCommon common;
  private final Function<String, Target> start;
  private @Nullable Target started;

  /**
   * @param start starts a target by the name of its file
   */
  ReleasedBefore(SystemInCommon common, Function<String, Target> start) {
    this.common = common;
    this.start = start;
  }

  /**
   * The name of its target file.
   *
   * @throws TestAbortedException when the target's file names none
   */
  String name() {
    String name = common.profile().before();
    if (name == null) {
      throw new TestAbortedException(
          "there is nothing to compare with: "
              + common.folder().targetFile(common.targetName())
              + " names no target under \"before\"");
    }
    if (name.equals(common.targetName())) {
      throw new TestAbortedException(
          "there is nothing to compare with: "
              + common.folder().targetFile(name)
              + " names itself under \"before\", so that nothing was released before");
    }
    return name;
  }

  /**
   * The target itself.
   *
   * @throws TestAbortedException when the target's file names none
   * @throws dev.tollgate.target.TargetException when it does not start
   */
  synchronized Target target() {
    if (started == null) {
      started = start.apply(name());
    }
    return started;
  }

  @Override
  public synchronized void close() {
    if (started != null) {
      started.close();
    }
  }
}
