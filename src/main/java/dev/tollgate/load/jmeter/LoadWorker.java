package dev.tollgate.load.jmeter;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.rmi.server.RMISocketFactory;
import java.util.Map;
import org.apache.jmeter.engine.RemoteJMeterEngineImpl;

/**
 * A JMeter that waits for loads, in a process of its own. Says {@code ready}, or {@code !} and what
 * is in the way. It ends when its input does, so that it does not outlive what started it.
 */
final class LoadWorker {
  private LoadWorker() {}

  /**
   * @param args address and port to listen at
   */
  public static void main(String[] args) throws IOException {
    String port = args[1];
    // One port for all that is said to it, so that a firewall needs one hole.
    PrintStream terminal = JmeterHome.prepare(Map.of("server.rmi.localport", port));
    terminal.println(start(args[0], Integer.parseInt(port)));
    terminal.flush();
    while (System.in.read() >= 0) {
      // Nobody has anything to say to it.
    }
    Runtime.getRuntime().halt(0);
  }

  private static String start(String host, int port) {
    try {
      InetAddress address = InetAddress.getByName(host);
      // JMeter would go on, and use whatever it is that has the port.
      new ServerSocket(port, 1, address).close();
      RMISocketFactory.setSocketFactory(new BoundSockets(address));
      WarmUp.run();
      RemoteJMeterEngineImpl.startServer(port);
      return "ready";
    } catch (UnknownHostException e) {
      return "! --host %s: no such host; give a name or address of this machine".formatted(host);
    } catch (BindException e) {
      return "! Nothing can listen at %s:%d: %s. End what has the port, or give another with --port; --host has to be an address of this machine."
          .formatted(host, port, e.getMessage());
    } catch (IOException e) {
      return "! The worker could not be started at %s:%d: %s".formatted(host, port, e.getMessage());
    }
  }
}
