package dev.tollgate.report;

import dev.tollgate.evidence.Body;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exchange as the page shows it.
 *
 * @param at how long after the first of its journal it began ({@code +12 ms})
 * @param result the status, or what became of it instead
 * @param barStart where its bar begins, in hundredths of the journal's time
 * @param barWidth how long its bar is, in the same
 * @param response null when nothing came back
 */
public record ExchangeView(
    Exchange exchange,
    String at,
    String result,
    String took,
    String barStart,
    String barWidth,
    Message request,
    @Nullable Message response) {

  /**
   * What was sent one way.
   *
   * @param text head, an empty line, and the body
   * @param note the body's size, and what of it is not here
   */
  public record Message(String text, String note) {}

  /** Makes it fit for the page. */
  static ExchangeView of(Exchange exchange, Span span, int bodyLimit) {
    Response response = exchange.response();
    String asked = exchange.request().method() + ' ' + exchange.request().uri();
    return new ExchangeView(
        exchange,
        span.offset(exchange.startNanos()),
        result(exchange),
        Durations.millis(exchange.millis()),
        span.percent(exchange.startNanos()),
        span.percentOf(exchange.endNanos() - exchange.startNanos()),
        message(asked, exchange.request().headers(), exchange.request().body(), bodyLimit),
        response == null
            ? null
            : message(
                String.valueOf(response.status()), response.headers(), response.body(), bodyLimit));
  }

  /** What became of it, in a word or two. */
  static String result(Exchange exchange) {
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

  private static Message message(String first, List<Header> headers, Body sent, int bodyLimit) {
    BodyText body = BodyText.of(sent, bodyLimit);
    StringBuilder text = new StringBuilder(first);
    headers.forEach(
        header -> text.append('\n').append(header.name()).append(": ").append(header.value()));
    if (!body.text().isEmpty()) {
      text.append("\n\n").append(body.text());
    }
    return new Message(text.toString(), body.note());
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
