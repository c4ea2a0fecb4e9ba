package dev.tollgate.load.jmeter;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.rmi.server.RMISocketFactory;

/** Listens at one address only: whoever reaches a worker can make it run what they like. */
final class BoundSockets extends RMISocketFactory {
  private static final int REACH_MILLIS = 5_000;

  private final InetAddress address;

  BoundSockets(InetAddress address) {
    this.address = address;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(host, port), REACH_MILLIS);
    return socket;
  }

  @Override
  public ServerSocket createServerSocket(int port) throws IOException {
    return new ServerSocket(port, 50, address);
  }
}
