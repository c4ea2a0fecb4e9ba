package dev.tollgate.stub;

import java.util.Set;
import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.http.HttpCompliance.Violation;
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
 * bring with them what was written in their first line, and whose port they came to. What cannot be
 * read as HTTP at all is told.
 */
final class AsItCame extends HttpConnectionFactory {
  /** The first value of each of these is from here, whatever a caller may send under its name. */
  static final String DEPENDENCY = "Tollgate-Dependency";

  static final String METHOD = "Tollgate-Method";
  static final String URI = "Tollgate-Uri";

  /** Before the name of a header that the server would act on. */
  static final String HIDDEN = "Tollgate-Hidden-";

  private static final Set<String> ACTED_ON = Set.of("host", "content-encoding");
  private static final String INSIDE = "/call";

  private final String dependency;
  private final NoHttp noHttp;

  /** Hears of a request that nobody could read; what was not read of its first line is empty. */
  interface NoHttp {
    void came(String dependency, String method, String uri, String trouble);
  }

  AsItCame(HttpConfiguration configuration, String dependency, NoHttp noHttp) {
    super(configuration);
    this.dependency = dependency;
    this.noHttp = noHttp;
    configuration.setHttpCompliance(
        configuration
            .getHttpCompliance()
            .with(
                "as it came",
                Violation.DUPLICATE_HOST_HEADERS,
                Violation.UNSAFE_HOST_HEADER,
                Violation.MISMATCHED_AUTHORITY));
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    HttpConnection connection =
        new HttpConnection(getHttpConfiguration(), connector, endPoint, false) {
          @Override
          protected HttpChannelOverHttp newHttpChannel() {
            return new Channel(this);
          }
        };
    connection.setUseInputDirectByteBuffers(isUseInputDirectByteBuffers());
    connection.setUseOutputDirectByteBuffers(isUseOutputDirectByteBuffers());
    return configure(connection, connector, endPoint);
  }

  /** One connection's requests, one after the other. */
  private final class Channel extends HttpChannelOverHttp {
    private String method = "";
    private String uri = "";

    Channel(HttpConnection connection) {
      super(
          connection,
          connection.getConnector(),
          AsItCame.this.getHttpConfiguration(),
          connection.getEndPoint(),
          connection);
    }

    @Override
    public void startRequest(String itsMethod, String itsUri, HttpVersion version) {
      method = itsMethod;
      uri = itsUri;
      // A tunnel would be opened for this one.
      super.startRequest(method.equals("CONNECT") ? "GET" : method, INSIDE, version);
      parsedHeader(new HttpField(DEPENDENCY, dependency));
      parsedHeader(new HttpField(METHOD, method));
      parsedHeader(new HttpField(URI, uri));
    }

    @Override
    public void parsedHeader(HttpField field) {
      super.parsedHeader(
          ACTED_ON.contains(field.getLowerCaseName())
              ? new HttpField(HIDDEN + field.getName(), field.getValue())
              : field);
    }

    @Override
    public void recycle() {
      super.recycle();
      method = "";
      uri = "";
    }

    @Override
    public void badMessage(BadMessageException failure) {
      noHttp.came(dependency, method, uri, String.valueOf(failure.getReason()));
      super.badMessage(failure);
    }
  }
}
