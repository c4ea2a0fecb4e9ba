package dev.tollgate.report;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Response;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An exchange as the page shows it.
 *
 * @param at how long after the first of its journal it began ({@code +12 ms})
 * @param result the status, or what became of it instead
 * @param barStart where its bar begins, in hundredths of the journal's time
 * @param barWidth how long its bar is, in the same
 * @param request what was sent: head, an empty line, and the body if there is one to show; empty
 *     when the page has no room for it
 * @param requestNote the body's size, and what of it is not here
 * @param response what came back, in the same form; empty when nothing did
 */
public record ExchangeView(
    Exchange exchange,
    String at,
    String result,
    String took,
    String barStart,
    String barWidth,
    String request,
    String requestNote,
    String response,
    String responseNote) {

  static ExchangeView of(Exchange exchange, Span span, int bodyLimit) {
    if (bodyLimit == 0) {
      return row(exchange, span);
    }
    BodyText sent = BodyText.of(exchange.request().body(), bodyLimit);
    Response response = exchange.response();
    BodyText received =
        response == null
            ? new BodyText("", "nothing came back")
            : BodyText.of(response.body(), bodyLimit);
    String sentHead = exchange.request().method() + ' ' + exchange.request().uri();
    return new ExchangeView(
        exchange,
        span.offset(exchange.startNanos()),
        result(exchange),
        Durations.millis(exchange.millis()),
        span.percent(exchange.startNanos()),
        span.percentOf(exchange.endNanos() - exchange.startNanos()),
        message(sentHead, exchange.request().headers(), sent),
        sent.note(),
        response == null
            ? ""
            : message(String.valueOf(response.status()), response.headers(), received),
        received.note());
  }

  private static ExchangeView row(Exchange exchange, Span span) {
    return new ExchangeView(
        exchange,
        span.offset(exchange.startNanos()),
        result(exchange),
        Durations.millis(exchange.millis()),
        span.percent(exchange.startNanos()),
        span.percentOf(exchange.endNanos() - exchange.startNanos()),
        "",
        "",
        "",
        "");
  }

  private static String result(Exchange exchange) {
    String status = exchange.status() == 0 ? "" : exchange.status() + ", ";
    return switch (exchange.outcome()) {
      case ANSWERED -> String.valueOf(exchange.status());
      case REFUSED -> "connection refused";
      case RESET -> "connection reset";
      case CUT_OFF -> status + "cut off in mid-answer";
      case TIMED_OUT -> "no answer in time";
      case GARBAGE -> "answer was no HTTP";
      case PENDING -> "no answer yet";
    };
  }

  private static String message(String first, List<Header> headers, BodyText body) {
    String head =
        headers.stream()
            .map(header -> '\n' + header.name() + ": " + header.value())
            .collect(Collectors.joining("", first, ""));
    return body.text().isEmpty() ? head : head + "\n\n" + body.text();
  }

  /** Whether it has more to show than its row. */
  public boolean unfolds() {
    return !request.isEmpty();
  }

  /** Whether a whole answer came. */
  public boolean answered() {
    return exchange.outcome() == Exchange.Outcome.ANSWERED;
  }

  /** {@code caller} or {@code dependency}. */
  public String side() {
    return exchange.side() == Exchange.Side.CALLER ? "caller" : "dependency";
  }
}
