package dev.tollgate.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Whether a target can be reached from where this runs, whatever it answers. */
public final class TargetReach {
  private static final int MILLIS = 5_000;

  private TargetReach() {}

  /** Connects once, and says nothing. */
  public static boolean of(URI address) {
    int port =
        address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), port), MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
