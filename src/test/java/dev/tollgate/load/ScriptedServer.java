package dev.tollgate.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that does with each request whatever a test wants. */
final class ScriptedServer implements AutoCloseable {
  /** What it does with a request; it answers, or it does not. */
  interface Behaviour {
    /** Answers on the connection; returns whether it stays open. */
    boolean answer(OutputStream out, int number) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Behaviour behaviour;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private final Map<InetAddress, AtomicInteger> requestsFrom = new ConcurrentHashMap<>();
  private final Queue<String> closed = new ConcurrentLinkedQueue<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  ScriptedServer(Behaviour behaviour) {
    this.behaviour = behaviour;
    try {
      this.server = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread(this::accept);
  }

  static void ok(OutputStream out, String body) throws IOException {
    out.write(
        ("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
            .getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void thread(Runnable task) {
    Thread thread = new Thread(task, "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        connections.incrementAndGet();
        thread(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      boolean goOn = true;
      while (goOn && read(in)) {
        requestsFrom
            .computeIfAbsent(socket.getInetAddress(), a -> new AtomicInteger())
            .incrementAndGet();
        goOn = behaviour.answer(socket.getOutputStream(), requests.getAndIncrement());
      }
      closed.add("closed");
    } catch (IOException e) {
      // The other side has gone.
      closed.add(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads a request's head; those of these tests have no body. */
  private static boolean read(InputStream in) throws IOException {
    int matched = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      matched = b == "\r\n\r\n".charAt(matched) ? matched + 1 : b == '\r' ? 1 : 0;
      if (matched == 4) {
        return true;
      }
    }
    return false;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  int requests() {
    return requests.get();
  }

  /** How many each address has sent. */
  Map<String, Integer> requestsFrom() {
    Map<String, Integer> all = new TreeMap<>();
    requestsFrom.forEach((address, sent) -> all.put(address.getHostAddress(), sent.get()));
    return all;
  }

  /** How each connection came to its end that has: {@code closed}, or what went wrong. */
  List<String> closed() {
    return List.copyOf(closed);
  }

  int connections() {
    return connections.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
