package dev.tollgate.stub;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.tollgate.evidence.Header;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A call that arrived, put back into what {@link AsItCame} has seen of it. */
final class ArrivedCall {
  private static final Pattern WHOLE =
      Pattern.compile("^https?://[^/?#]*(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Set<String> ADDED =
      Set.of(
          AsItCame.DEPENDENCY.toLowerCase(Locale.ROOT),
          AsItCame.METHOD.toLowerCase(Locale.ROOT),
          AsItCame.URI.toLowerCase(Locale.ROOT));

  private ArrivedCall() {}

  static StubCall of(LoggedRequest request) {
    List<Header> headers = request.getHeaders().all().stream().flatMap(ArrivedCall::lines).toList();
    return new StubCall(
        request.header(AsItCame.DEPENDENCY).firstValue(),
        request.header(AsItCame.METHOD).firstValue(),
        uri(request.header(AsItCame.URI).firstValue()),
        headers,
        body(headers, request.getBody() == null ? new byte[0] : request.getBody()));
  }

  /** A client that takes the dependency for a proxy writes the whole address. */
  private static String uri(String written) {
    var whole = WHOLE.matcher(written);
    if (!whole.matches()) {
      return written;
    }
    String path = whole.group(1);
    return path.startsWith("/") ? path : "/" + path;
  }

  private static Stream<Header> lines(HttpHeader header) {
    boolean added = ADDED.contains(header.key().toLowerCase(Locale.ROOT));
    String name =
        header.key().startsWith(AsItCame.HIDDEN)
            ? header.key().substring(AsItCame.HIDDEN.length())
            : header.key();
    return header.values().stream().skip(added ? 1 : 0).map(value -> new Header(name, value));
  }

  /** Unpacked where it is packed as its header says; else as it is. */
  private static byte[] body(List<Header> headers, byte[] body) {
    boolean packed =
        headers.stream()
            .anyMatch(
                h ->
                    h.name().equalsIgnoreCase("Content-Encoding")
                        && h.value().equalsIgnoreCase("gzip"));
    if (!packed) {
      return body;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    } catch (IOException e) {
      return body;
    }
  }
}
