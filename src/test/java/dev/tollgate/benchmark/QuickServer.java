package dev.tollgate.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that answers every request with a few bytes, at once or after so many milliseconds:
 * what a load engine is measured against. Prints its port.
 */
final class QuickServer {
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine".getBytes(StandardCharsets.US_ASCII);

  private QuickServer() {}

  public static void main(String[] args) throws IOException {
    long delay = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(args[0]));
    try (ServerSocket server = new ServerSocket(0, 4096, InetAddress.getLoopbackAddress())) {
      System.out.println(server.getLocalPort());
      while (true) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread thread = new Thread(() -> serve(socket, delay));
        thread.setDaemon(true);
        thread.start();
      }
    }
  }

  private static void serve(Socket socket, long delay) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      while (isThereOneMore(in)) {
        if (delay > 0) {
          LockSupport.parkNanos(delay);
        }
        out.write(ANSWER);
      }
    } catch (IOException e) {
      // The other side has gone.
    }
  }

  private static boolean isThereOneMore(InputStream in) throws IOException {
    int matched = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      matched = b == "\r\n\r\n".charAt(matched) ? matched + 1 : b == '\r' ? 1 : 0;
      if (matched == 4) {
        return true;
      }
    }
    return false;
  }
}
