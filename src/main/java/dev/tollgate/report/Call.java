package dev.tollgate.report;

import dev.tollgate.evidence.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An arrow of a diagram and its answer: one exchange, or several of a kind folded into one.
 *
 * @param what method and path
 * @param result the status, or what became of it instead
 * @param tone good, warn for a refusal, bad for what was not answered or with 5xx
 * @param startNanos when the first of them began
 * @param endNanos when the last of them ended
 * @param times how many it stands for
 * @param atOnce how many of them were under way at one moment, at most
 */
record Call(
    String from,
    String to,
    String what,
    String result,
    String tone,
    boolean told,
    long startNanos,
    long endNanos,
    int times,
    int atOnce) {
  private static final Pattern ID =
      Pattern.compile("tg[0-9a-z]{10}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static Call of(Exchange exchange) {
    return of(List.of(exchange), shortened(exchange.request().path()));
  }

  /** Those that look the same but for what is in their paths stand together, in order. */
  static List<Call> folded(List<Exchange> exchanges) {
    Map<List<Object>, List<Exchange>> kinds = new LinkedHashMap<>();
    for (Exchange exchange : exchanges) {
      kinds
          .computeIfAbsent(
              List.of(
                  exchange.from(),
                  exchange.to(),
                  exchange.request().method(),
                  kind(exchange.request().path()),
                  ExchangeView.result(exchange),
                  exchange.note() != null),
              key -> new ArrayList<>())
          .add(exchange);
    }
    return kinds.values().stream()
        .map(
            all ->
                of(
                    all,
                    all.size() == 1
                        ? shortened(all.get(0).request().path())
                        : kind(all.get(0).request().path())))
        .toList();
  }

  private static Call of(List<Exchange> exchanges, String path) {
    Exchange first = exchanges.get(0);
    return new Call(
        first.from(),
        first.to(),
        first.request().method() + ' ' + path,
        ExchangeView.result(first),
        tone(first),
        first.note() != null,
        exchanges.stream().mapToLong(Exchange::startNanos).min().orElse(0),
        exchanges.stream().mapToLong(Exchange::endNanos).max().orElse(0),
        exchanges.size(),
        atOnce(exchanges));
  }

  private static String tone(Exchange exchange) {
    if (exchange.outcome() != Exchange.Outcome.ANSWERED || exchange.status() >= 500) {
      return "bad";
    }
    return exchange.status() >= 400 ? "warn" : "good";
  }

  private static int atOnce(List<Exchange> exchanges) {
    return exchanges.stream()
        .sorted(Comparator.comparingLong(Exchange::startNanos))
        .mapToInt(
            one ->
                (int)
                    exchanges.stream()
                        .filter(
                            other ->
                                other.startNanos() <= one.startNanos()
                                    && other.endNanos() > one.startNanos())
                        .count())
        .max()
        .orElse(1);
  }

  /** An id in a path is long, and tells a reader nothing. */
  private static String shortened(String path) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      return path;
    }
    StringBuilder parts = new StringBuilder(path.substring(0, slash));
    while (slash >= 0) {
      int next = path.indexOf('/', slash + 1);
      String part = path.substring(slash + 1, next < 0 ? path.length() : next);
      parts.append('/').append(ID.matcher(part).find() ? "…" : part);
      slash = next;
    }
    return parts.toString();
  }

  /** A part of a path with a digit in it is a name that another call has otherwise. */
  private static String kind(String path) {
    return path.replaceAll("(?<=/)[^/]*\\d[^/]*", "…");
  }

  boolean overlaps(Call other) {
    return startNanos < other.endNanos && other.startNanos < endNanos;
  }

  /** {@code 200 · 12 ms}; of several, how many and how many at once. */
  String answer() {
    String took = " · " + Durations.millis((endNanos - startNanos) / 1e6);
    String many =
        times == 1 ? "" : " ×%d%s".formatted(times, atOnce > 1 ? ", " + atOnce + " at once" : "");
    return result + many + took + (told ? " · as told" : "");
  }
}
