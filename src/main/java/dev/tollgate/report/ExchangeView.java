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
 * @param answered whether a whole answer came
 * @param barStart where its bar begins, in hundredths of the journal's time
 * @param barWidth how long its bar is, in the same
 */
public record ExchangeView(
    Exchange exchange,
    String at,
    String result,
    boolean answered,
    String took,
    String barStart,
    String barWidth,
    BodyText requestBody,
    BodyText responseBody) {

  static ExchangeView of(Exchange exchange, Span span, int bodyLimit) {
    Response response = exchange.response();
    return new ExchangeView(
        exchange,
        span.offset(exchange.startNanos()),
        result(exchange),
        exchange.outcome() == Exchange.Outcome.ANSWERED,
        Durations.millis(exchange.millis()),
        span.percent(exchange.startNanos()),
        span.percentOf(exchange.endNanos() - exchange.startNanos()),
        BodyText.of(exchange.request().body(), bodyLimit),
        response == null
            ? new BodyText("", "nothing came back")
            : BodyText.of(response.body(), bodyLimit));
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
    };
  }

  /** {@code caller} or {@code dependency}. */
  public String side() {
    return exchange.side() == Exchange.Side.CALLER ? "caller" : "dependency";
  }

  public String requestHead() {
    return exchange.request().method()
        + ' '
        + exchange.request().uri()
        + lines(exchange.request().headers());
  }

  /** The status line and the headers; empty when nothing came back. */
  public String responseHead() {
    Response response = exchange.response();
    return response == null ? "" : response.status() + lines(response.headers());
  }

  private static String lines(List<Header> headers) {
    return headers.stream()
        .map(header -> '\n' + header.name() + ": " + header.value())
        .collect(Collectors.joining());
  }
}
