package dev.tollgate.load.jmeter;

import dev.tollgate.evidence.Exchange.Outcome;
import dev.tollgate.load.LoadAnswer;
import dev.tollgate.load.LoadRequest;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.jmeter.config.Arguments;
import org.apache.jmeter.protocol.http.control.Header;
import org.apache.jmeter.protocol.http.control.HeaderManager;
import org.apache.jmeter.protocol.http.sampler.HTTPHC4Impl;
import org.apache.jmeter.protocol.http.sampler.HTTPSampleResult;
import org.apache.jmeter.protocol.http.sampler.HTTPSamplerBase;
import org.apache.jmeter.protocol.http.sampler.HTTPSamplerProxy;
import org.apache.jmeter.protocol.http.util.HTTPArgument;

/** The requests of one thread, sent by JMeter's HTTP client on a connection of the thread's own. */
final class JmeterRequests implements AutoCloseable {
  private final URI address;
  private final HTTPSamplerBase sampler = new HTTPSamplerProxy("HttpClient4");
  private final Client client = new Client(sampler);
  private volatile long deadline = Long.MAX_VALUE;
  private volatile boolean over;

  /** JMeter's client, without the parts of a page and the ways that a request may be led. */
  private static final class Client extends HTTPHC4Impl {
    Client(HTTPSamplerBase sampler) {
      super(sampler);
    }

    HTTPSampleResult send(URL url, String method) {
      return sample(url, method, false, 0);
    }

    void leave() {
      threadFinished();
    }
  }

  JmeterRequests(URI address) {
    this.address = address;
    sampler.setFollowRedirects(false);
    sampler.setAutoRedirects(false);
    sampler.setUseKeepAlive(true);
    // Bytes as they are: each is one character of this set.
    sampler.setContentEncoding(StandardCharsets.ISO_8859_1.name());
  }

  /**
   * Sends one and waits for all of its answer.
   *
   * @param until when it is given up, on {@link System#nanoTime}'s clock
   */
  LoadAnswer send(LoadRequest request, long until) {
    if (over) {
      return LoadAnswer.none(Outcome.TIMED_OUT, LoadAnswer.NEVER_SENT);
    }
    HeaderManager headers = new HeaderManager();
    request.headers().forEach(h -> headers.add(new Header(h.name(), h.value())));
    sampler.setHeaderManager(headers);
    Arguments body = new Arguments();
    if (request.body().length > 0) {
      HTTPArgument all =
          new HTTPArgument("", new String(request.body(), StandardCharsets.ISO_8859_1));
      all.setAlwaysEncoded(false);
      body.addArgument(all);
    }
    sampler.setArguments(body);
    sampler.setPostBodyRaw(request.body().length > 0);
    sampler.setMethod(request.method());
    String left =
        String.valueOf(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
    sampler.setConnectTimeout(left);
    sampler.setResponseTimeout(left);
    deadline = over ? 0 : until;
    try {
      HTTPSampleResult result = client.send(url(request), request.method());
      return JmeterAnswers.of(result, System.nanoTime() >= until);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no address: " + request.path(), e);
    } finally {
      deadline = Long.MAX_VALUE;
    }
  }

  private URL url(LoadRequest request) throws MalformedURLException {
    return new URL(address.getScheme() + "://" + address.getRawAuthority() + request.path());
  }

  /** From any thread: breaks off what goes on here when its time is over. */
  void expire(long now) {
    if (now >= deadline) {
      client.interrupt();
    }
  }

  /** From any thread: breaks off what goes on here, for good. */
  void end() {
    over = true;
    deadline = 0;
    client.interrupt();
  }

  /** By its own thread. */
  @Override
  public void close() {
    client.leave();
  }
}
