package dev.tollgate.stub;

import wiremock.org.eclipse.jetty.http.HttpField;
import wiremock.org.eclipse.jetty.http.HttpVersion;
import wiremock.org.eclipse.jetty.io.Connection;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.Connector;
import wiremock.org.eclipse.jetty.server.HttpChannelOverHttp;
import wiremock.org.eclipse.jetty.server.HttpConfiguration;
import wiremock.org.eclipse.jetty.server.HttpConnection;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;

/**
 * Lets every call to one dependency through as it came. A server refuses paths that it takes for an
 * attack, before anybody has seen them, and believes the Host header as to whom it is; here what a
 * system asks for is evidence, whatever it is. So all calls are for one plain path inside, and
 * bring with them what was written in their first line, and whose port they came to.
 */
final class AsItCame extends HttpConnectionFactory {
  /** The first value of each is from here, whatever a caller may send under the same name. */
  static final String DEPENDENCY = "Tollgate-Dependency";

  static final String URI = "Tollgate-Uri";
  private static final String INSIDE = "/call";

  private final String dependency;

  AsItCame(HttpConfiguration configuration, String dependency) {
    super(configuration);
    this.dependency = dependency;
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    return configure(
        new HttpConnection(getHttpConfiguration(), connector, endPoint, false) {
          @Override
          protected HttpChannelOverHttp newHttpChannel() {
            return new HttpChannelOverHttp(
                this, getConnector(), getHttpConfiguration(), getEndPoint(), this) {
              @Override
              public void startRequest(String method, String uri, HttpVersion version) {
                super.startRequest(method, INSIDE, version);
                parsedHeader(new HttpField(DEPENDENCY, dependency));
                parsedHeader(new HttpField(URI, uri));
              }
            };
          }
        },
        connector,
        endPoint);
  }
}
