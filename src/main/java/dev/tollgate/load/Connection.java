package dev.tollgate.load;

import dev.tollgate.evidence.Exchange.Outcome;
import dev.tollgate.evidence.Header;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the target, opened when it is first needed and again after it was closed. A
 * request is sent once: one that got no answer is not tried again.
 */
final class Connection implements AutoCloseable {
  /** A server closes a connection on which nothing happens; before that a new one is opened. */
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final URI address;
  private final int port;
  private final String authority;
  private volatile @Nullable Socket socket;
  private @Nullable DefaultBHttpClientConnection http;
  private volatile long deadline = Long.MAX_VALUE;
  private volatile boolean over;
  private long usedAt;

  Connection(URI address) {
    this.address = address;
    boolean tls = "https".equals(address.getScheme());
    this.port = address.getPort() > 0 ? address.getPort() : tls ? 443 : 80;
    this.authority = address.getAuthority();
  }

  /**
   * Sends a request and waits for all of its answer.
   *
   * @param until when it is given up, on {@link System#nanoTime}'s clock
   */
  LoadAnswer send(LoadRequest request, long until) {
    deadline = until;
    try {
      return exchange(open(until), request);
    } catch (IllegalArgumentException | OutOfMemoryError e) {
      // A length that nobody can take in.
      close(CloseMode.IMMEDIATE);
      return LoadAnswer.none(Outcome.GARBAGE, "what came could not be taken in");
    } catch (IOException | HttpException e) {
      boolean late = System.nanoTime() >= until || e instanceof SocketTimeoutException;
      close(CloseMode.IMMEDIATE);
      return none(e, late);
    } finally {
      deadline = Long.MAX_VALUE;
    }
  }

  private static LoadAnswer none(Exception e, boolean late) {
    if (late) {
      return LoadAnswer.none(Outcome.TIMED_OUT, LoadAnswer.TOO_LATE);
    }
    if (e instanceof ConnectException) {
      return LoadAnswer.none(Outcome.REFUSED, LoadAnswer.WAS_REFUSED);
    }
    if (e instanceof HttpException
        && !(e instanceof org.apache.hc.core5.http.NoHttpResponseException)) {
      return LoadAnswer.none(Outcome.GARBAGE, LoadAnswer.NO_HTTP);
    }
    return e instanceof ConnectionClosedException
        ? LoadAnswer.none(Outcome.CUT_OFF, LoadAnswer.BROKE_OFF)
        : LoadAnswer.none(Outcome.RESET, LoadAnswer.WAS_RESET);
  }

  private DefaultBHttpClientConnection open(long until) throws IOException {
    DefaultBHttpClientConnection open = http;
    if (open != null && open.isOpen() && System.nanoTime() - usedAt < IDLE_NANOS) {
      return open;
    }
    close();
    if (over) {
      throw new IOException("the load is over");
    }
    int millis = (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()));
    Socket fresh = new Socket();
    socket = fresh;
    fresh.setTcpNoDelay(true);
    fresh.connect(new InetSocketAddress(address.getHost(), port), millis);
    if ("https".equals(address.getScheme())) {
      fresh =
          ((SSLSocketFactory) SSLSocketFactory.getDefault())
              .createSocket(fresh, address.getHost(), port, true);
      socket = fresh;
    }
    DefaultBHttpClientConnection bound = new DefaultBHttpClientConnection(Http1Config.DEFAULT);
    bound.bind(fresh);
    http = bound;
    return bound;
  }

  private LoadAnswer exchange(DefaultBHttpClientConnection open, LoadRequest request)
      throws IOException, HttpException {
    BasicClassicHttpRequest sent = new BasicClassicHttpRequest(request.method(), request.path());
    sent.setHeader(HttpHeaders.HOST, authority);
    for (Header header : request.headers()) {
      sent.addHeader(header.name(), header.value());
    }
    if (request.body().length > 0) {
      sent.setHeader(HttpHeaders.CONTENT_LENGTH, request.body().length);
      sent.setEntity(new ByteArrayEntity(request.body(), (ContentType) null));
    }
    open.sendRequestHeader(sent);
    open.sendRequestEntity(sent);
    open.flush();
    ClassicHttpResponse response = open.receiveResponseHeader();
    while (response.getCode() < 200) {
      response = open.receiveResponseHeader();
    }
    byte[] body = new byte[0];
    if (hasBody(request, response)) {
      open.receiveResponseEntity(response);
      byte[] read = EntityUtils.toByteArray(response.getEntity());
      body = read == null ? body : read;
    }
    if (!DefaultConnectionReuseStrategy.INSTANCE.keepAlive(
        sent, response, HttpCoreContext.create())) {
      close();
    }
    usedAt = System.nanoTime();
    List<Header> headers = new ArrayList<>();
    response
        .headerIterator()
        .forEachRemaining(h -> headers.add(new Header(h.getName(), h.getValue())));
    return new LoadAnswer(response.getCode(), headers, body, Outcome.ANSWERED, "");
  }

  private static boolean hasBody(LoadRequest request, ClassicHttpResponse response) {
    return !request.method().equals("HEAD")
        && response.getCode() != 204
        && response.getCode() != 304;
  }

  /** From any thread: breaks off what goes on here when its time is over. */
  void expire(long now) {
    Socket open = socket;
    if (open != null && now >= deadline) {
      try {
        open.close();
      } catch (IOException e) {
        // It is given up either way.
      }
    }
  }

  /** From any thread: breaks off what goes on here, for good. */
  void end() {
    over = true;
    expire(Long.MAX_VALUE);
  }

  /**
   * As between two that have nothing more to say: not reset, which a service may take for an error.
   */
  @Override
  public void close() {
    close(CloseMode.GRACEFUL);
  }

  private void close(CloseMode how) {
    DefaultBHttpClientConnection open = http;
    http = null;
    if (open != null) {
      open.close(how);
    }
    Socket still = socket;
    socket = null;
    if (still != null) {
      try {
        still.close();
      } catch (IOException e) {
        // It is of no use any more either way.
      }
    }
  }
}
