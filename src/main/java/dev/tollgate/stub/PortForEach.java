package dev.tollgate.stub;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import wiremock.org.eclipse.jetty.io.NetworkTrafficListener;
import wiremock.org.eclipse.jetty.server.HttpConfiguration;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;

/**
 * Gives the one WireMock a port for each dependency, so that a call says by its port whom it is
 * meant for, and so that a dependency can truly refuse connections: its port is closed, as that of
 * a process that is down.
 */
final class PortForEach implements HttpServerFactory {
  private final List<String> dependencies;
  private final IntSupplier free;
  private final AsItCame.NoHttp noHttp;
  private final Map<String, ServerConnector> connectors = new LinkedHashMap<>();

  /**
   * No port is open yet.
   *
   * @param free ports to be had
   * @param noHttp hears of what came and could not be read
   */
  PortForEach(List<String> dependencies, IntSupplier free, AsItCame.NoHttp noHttp) {
    this.dependencies = dependencies;
    this.free = free;
    this.noHttp = noHttp;
  }

  int port(String dependency) {
    return connector(dependency).getLocalPort() > 0
        ? connector(dependency).getLocalPort()
        : connector(dependency).getPort();
  }

  /**
   * Closes the port and every connection to it; from the moment that this returns, connections are
   * refused.
   */
  void close(String dependency) {
    ServerConnector connector = connector(dependency);
    connector.setPort(connector.getLocalPort());
    try {
      connector.close();
      connector.getConnectedEndPoints().forEach(wiremock.org.eclipse.jetty.io.EndPoint::close);
      connector.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The port of " + dependency + " does not close", e);
    }
  }

  /** Opens the same port again. */
  void open(String dependency) {
    try {
      connector(dependency).start();
    } catch (Exception e) {
      throw new IllegalStateException("The port of " + dependency + " does not open again", e);
    }
  }

  private ServerConnector connector(String dependency) {
    ServerConnector connector = connectors.get(dependency);
    if (connector == null) {
      throw new IllegalArgumentException(
          "no dependency \"" + dependency + "\"; this system has: " + connectors.keySet());
    }
    return connector;
  }

  @Override
  public HttpServer buildHttpServer(
      Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
    return new Jetty11HttpServer(options, admin, stubs) {
      @Override
      protected void applyAdditionalServerConfiguration(Server server, Options options) {
        super.applyAdditionalServerConfiguration(server, options);
        for (String dependency : dependencies) {
          ServerConnector connector =
              createHttpConnector(
                  options.bindAddress(),
                  free.getAsInt(),
                  options.jettySettings(),
                  new NetworkTrafficListener() {});
          HttpConfiguration configuration =
              connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
          connector.setConnectionFactories(
              List.of(new AsItCame(configuration, dependency, noHttp)));
          connectors.put(dependency, connector);
          server.addConnector(connector);
        }
      }
    };
  }
}
