package dev.tollgate.report;

import dev.tollgate.evidence.Body;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Request;
import dev.tollgate.record.RecordedScenario;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A caller's request as a line for a shell; what was masked is asked of the environment. */
final class Curl {
  /** What curl says by itself, and what would be wrong on another connection. */
  private static final Set<String> OWN =
      Set.of("host", "content-length", "connection", "user-agent", "accept-encoding", "accept");

  private static final int LONGEST = 4_000;

  private Curl() {}

  /** The last request of the caller before the scenario was given up; empty when it made none. */
  static Optional<String> of(RecordedScenario scenario) {
    return exchange(scenario).map(exchange -> of(exchange.request()));
  }

  private static Optional<Exchange> exchange(RecordedScenario scenario) {
    return JournalView.exchanges(scenario.journal()).stream()
        .filter(exchange -> exchange.side() == Exchange.Side.CALLER)
        .reduce((before, last) -> last);
  }

  private static String of(Request request) {
    String line = "curl -i -X " + Shell.word(request.method());
    String headers =
        request.headers().stream()
            .filter(header -> !OWN.contains(header.name().toLowerCase(Locale.ROOT)))
            .map(Curl::header)
            .collect(Collectors.joining());
    return line + " \"$TARGET\"" + Shell.word(request.uri()) + headers + body(request.body());
  }

  private static String header(Header header) {
    int mask = header.value().indexOf("***(");
    if (mask < 0) {
      return " -H " + Shell.quoted(header.name() + ": " + header.value());
    }
    return " -H "
        + Shell.quoted(header.name() + ": " + header.value().substring(0, mask))
        + "\"$"
        + variable(header.name())
        + '"';
  }

  private static String variable(String header) {
    return header.equalsIgnoreCase("authorization")
        ? "TOKEN"
        : Stream.of(header.split("[^A-Za-z0-9]+"))
            .filter(part -> !part.isEmpty())
            .map(part -> part.toUpperCase(Locale.ROOT))
            .collect(Collectors.joining("_", "V_", ""));
  }

  private static String body(Body body) {
    if (body.bytes() == 0) {
      return "";
    }
    return body.text() == null || body.cut() || body.text().length() > LONGEST
        ? " --data-binary @body"
        : " --data-raw " + Shell.quoted(body.text());
  }
}
