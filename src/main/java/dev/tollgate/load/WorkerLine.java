package dev.tollgate.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Where one worker calls back for its share of a load: a port on the address of this machine that
 * the worker can see.
 */
final class WorkerLine implements AutoCloseable {
  private static final int REACH_MILLIS = 5_000;

  /** So long somebody who has called may take to say who it is. */
  private static final int HELLO_MILLIS = 5_000;

  private final WorkerAddress worker;
  private final ServerSocket calls;

  private WorkerLine(WorkerAddress worker, ServerSocket calls) {
    this.worker = worker;
    this.calls = calls;
  }

  /**
   * Opens one.
   *
   * @throws LoadEngineException when nobody listens where the worker should
   */
  static WorkerLine to(WorkerAddress worker) {
    InetAddress seen = reach(worker);
    try {
      return new WorkerLine(worker, new ServerSocket(0, 8, seen));
    } catch (IOException e) {
      throw new LoadEngineException(
          "No port could be opened on "
              + seen
              + " for the load worker at "
              + worker
              + ": "
              + e.getMessage(),
          e);
    }
  }

  /**
   * Looks whether anybody listens there.
   *
   * @return the address that this machine has for it
   * @throws LoadEngineException when nobody does
   */
  static InetAddress reach(WorkerAddress worker) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(worker.host(), worker.port()), REACH_MILLIS);
      return socket.getLocalAddress();
    } catch (IOException | IllegalArgumentException e) {
      throw new LoadEngineException(
          "No load worker at %s: %s. Start one there: ./tollgate load-worker --port %d%s"
              .formatted(
                  worker,
                  e instanceof java.net.UnknownHostException ? "no such host" : e.getMessage(),
                  worker.port(),
                  worker.host().equals("127.0.0.1") || worker.host().equals("localhost")
                      ? ""
                      : " --host " + worker.host()),
          e);
    }
  }

  WorkerAddress worker() {
    return worker;
  }

  /** Where it calls. */
  String address() {
    return calls.getInetAddress().getHostAddress() + " " + calls.getLocalPort();
  }

  /**
   * Waits for its call.
   *
   * @param key what it proves with that it is the one that was asked to
   * @return empty when nobody called in time
   * @throws LoadEngineException when it is of another version
   */
  Optional<Wire> await(String key, int millis) throws IOException {
    calls.setSoTimeout(millis);
    Socket socket;
    try {
      socket = calls.accept();
    } catch (SocketTimeoutException e) {
      return Optional.empty();
    }
    Wire wire = new Wire(socket);
    try {
      socket.setSoTimeout(HELLO_MILLIS);
      WireMessage.Hello hello = wire.readHello();
      if (isKey(key, hello.key())) {
        requireSame(hello.version());
        socket.setSoTimeout(0);
        return Optional.of(wire);
      }
    } catch (IOException e) {
      // Somebody else, who has nothing to say to us.
    } catch (RuntimeException e) {
      wire.close();
      throw e;
    }
    wire.close();
    return Optional.empty();
  }

  private static boolean isKey(String key, String said) {
    return MessageDigest.isEqual(
        key.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
  }

  private void requireSame(String theirs) {
    String ours = JmeterLibraries.version();
    if (!theirs.equals(ours)) {
      throw new LoadEngineException(
          "The load worker at %s is %s, and this is %s. Start it again from the same commit."
              .formatted(worker, theirs, ours));
    }
  }

  @Override
  public void close() {
    try {
      calls.close();
    } catch (IOException e) {
      // Nobody calls any more either way.
    }
  }
}
