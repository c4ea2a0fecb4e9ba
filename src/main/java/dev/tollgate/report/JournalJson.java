package dev.tollgate.report;

import dev.tollgate.evidence.Exchange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A journal in {@code report.json}: what the page shows of it, and the diagram in words. */
record JournalJson(String title, Drawn diagram, List<Entry> entries) {

  /** A diagram: its calls in order, a line each. */
  record Drawn(String title, String note, List<String> calls) {
    static Drawn of(Diagram diagram) {
      return new Drawn(diagram.title(), diagram.note(), diagram.list());
    }
  }

  /** Of exchange and event one is null. */
  record Entry(@Nullable String step, @Nullable Call exchange, @Nullable Happening event) {}

  /** One exchange; {@code status} is null when none came. */
  record Call(
      String at,
      String side,
      String from,
      String to,
      String method,
      String uri,
      @Nullable String note,
      @Nullable Integer status,
      String result,
      double tookMs,
      Sent request,
      @Nullable Sent response) {
    static Call of(ExchangeView view) {
      Exchange exchange = view.exchange();
      ExchangeView.Message answer = view.response();
      return new Call(
          view.at(),
          view.side(),
          exchange.from(),
          exchange.to(),
          exchange.request().method(),
          exchange.request().uri(),
          exchange.note(),
          exchange.response() == null ? null : exchange.status(),
          view.result(),
          Math.round(exchange.millis() * 1000) / 1000.0,
          Sent.of(view.request()),
          answer == null ? null : Sent.of(answer));
    }
  }

  /** Head, an empty line and the body; the note says how large that is and what of it is left. */
  record Sent(String text, String note) {
    static Sent of(ExchangeView.Message message) {
      return new Sent(message.text(), message.note());
    }
  }

  /** A log line, or what else was seen. */
  record Happening(String at, String kind, String text, String data) {
    static Happening of(EventView view) {
      return new Happening(view.at(), view.kind(), view.text(), view.data());
    }
  }

  static JournalJson of(JournalView view) {
    return new JournalJson(
        view.title(),
        Drawn.of(view.diagram()),
        view.entries().stream().map(JournalJson::entry).toList());
  }

  private static Entry entry(JournalView.Entry entry) {
    return new Entry(
        entry.step(),
        entry.exchange() == null ? null : Call.of(entry.exchange()),
        entry.event() == null ? null : Happening.of(entry.event()));
  }
}
