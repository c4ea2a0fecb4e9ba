package dev.tollgate.target;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for a target that has to be told one before it binds it, and for stubs that close their
 * port for a while and have to get it back.
 *
 * <p>Between the look at a port and the bind lie seconds in which somebody else can take it, and
 * several runs on one machine look all the time. So a run has a block of ports for itself: it holds
 * the block's first port for as long as it lives, and every other run finds that one taken. What
 * the operating system hands out by itself, for port 0 and for every outgoing connection, begins at
 * 32768 on Linux and 49152 elsewhere (RFC 6335); below that a port is taken only by who asks for it
 * by number.
 */
public final class FreePorts implements AutoCloseable {
  private static final int FIRST = 20_000;
  private static final int END = 32_000;
  private static final int BLOCK = 50;
  private static final int BLOCKS = (END - FIRST) / BLOCK;

  private final ServerSocket held;
  private int next;

  private FreePorts(ServerSocket held) {
    this.held = held;
    this.next = held.getLocalPort() + 1;
  }

  /**
   * A block that no other run has.
   *
   * @throws TargetException when there is none
   */
  public static FreePorts block() {
    int start = ThreadLocalRandom.current().nextInt(BLOCKS);
    for (int i = 0; i < BLOCKS; i++) {
      int first = FIRST + (start + i) % BLOCKS * BLOCK;
      try {
        return new FreePorts(new ServerSocket(first, 1, InetAddress.getLoopbackAddress()));
      } catch (IOException taken) {
        // Another run has this block.
      }
    }
    throw new TargetException(
        "No free ports on this machine: the first of each "
            + BLOCK
            + " from "
            + FIRST
            + " to "
            + (END - 1)
            + " is taken");
  }

  /**
   * The next port of the block that is free.
   *
   * @throws TargetException when there is none any more
   */
  public synchronized int next() {
    for (; next < held.getLocalPort() + BLOCK; next++) {
      // On every address, as a target may: one that is taken on a single one of them will not do.
      try (ServerSocket free = new ServerSocket(next)) {
        next++;
        return free.getLocalPort();
      } catch (IOException taken) {
        // The next one may be free.
      }
    }
    throw new TargetException(
        "No free port on this machine: all of "
            + held.getLocalPort()
            + " to "
            + (next - 1)
            + " are taken");
  }

  /** Gives the block up; a port that is still in use stays in use. */
  @Override
  public void close() {
    try {
      held.close();
    } catch (IOException e) {
      // It goes with the process.
    }
  }
}
