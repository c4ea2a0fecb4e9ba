package dev.tollgate.target;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a target that has to be told one before it binds it, and for a stub that closes its
 * port for a while and has to get it back.
 *
 * <p>Between the look at the port and the bind lie seconds in which somebody else can take it. What
 * the operating system hands out by itself, for port 0 and for every outgoing connection, begins at
 * 32768 on Linux and 49152 elsewhere (RFC 6335), and goes fast on a machine that runs several
 * suites; below that a port is taken only by who asks for it by number.
 */
public final class FreePort {
  private static final int FIRST = 20_000;
  private static final int END = 32_000;
  private static final int TRIES = 100;

  private FreePort() {}

  /**
   * A port that was free just now; who finds it taken all the same says so.
   *
   * @throws TargetException when there is none
   */
  public static int find() {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      try {
        return bind(port);
      } catch (IOException taken) {
        // The next one may be free.
      }
    }
    try {
      return bind(0);
    } catch (IOException e) {
      throw new TargetException("No free port on this machine: " + e.getMessage());
    }
  }

  private static int bind(int port) throws IOException {
    // On every address, as a target may: one that is taken on a single one of them will not do.
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.getLocalPort();
    }
  }
}
