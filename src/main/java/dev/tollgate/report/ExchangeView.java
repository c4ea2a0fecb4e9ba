package dev.tollgate.report;

import dev.tollgate.evidence.Body;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Response;
import java.util.List;
import java.util.stream.Collectors;
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
   * @param text head, an empty line, and the body unless it stands elsewhere
   * @param body the number under which it does; null when it does not
   * @param note the body's size, and what of it is not here
   */
  public record Message(String text, @Nullable Integer body, String note) {}

  /**
   * Makes it fit for the page.
   *
   * @param bodies where bodies go that are kept apart; null when they stand in place
   */
  static ExchangeView of(Exchange exchange, Span span, int bodyLimit, @Nullable Bodies bodies) {
    Response response = exchange.response();
    String asked = exchange.request().method() + ' ' + exchange.request().uri();
    return new ExchangeView(
        exchange,
        span.offset(exchange.startNanos()),
        result(exchange),
        Durations.millis(exchange.millis()),
        span.percent(exchange.startNanos()),
        span.percentOf(exchange.endNanos() - exchange.startNanos()),
        message(asked, exchange.request().headers(), exchange.request().body(), bodyLimit, bodies),
        response == null
            ? null
            : message(
                String.valueOf(response.status()),
                response.headers(),
                response.body(),
                bodyLimit,
                bodies));
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

  private static Message message(
      String first, List<Header> headers, Body sent, int bodyLimit, @Nullable Bodies bodies) {
    BodyText body = BodyText.of(sent, bodyLimit);
    String head =
        headers.stream()
            .map(header -> '\n' + header.name() + ": " + header.value())
            .collect(Collectors.joining("", first, ""));
    if (body.text().isEmpty()) {
      return new Message(head, null, body.note());
    }
    return bodies == null
        ? new Message(head + "\n\n" + body.text(), null, body.note())
        : new Message(head + "\n\n", bodies.number(body.text()), body.note());
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
