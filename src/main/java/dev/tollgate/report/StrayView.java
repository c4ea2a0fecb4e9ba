package dev.tollgate.report;

import dev.tollgate.evidence.Stray;
import dev.tollgate.record.JournalEntry;
import java.util.List;

/** A call that belongs to no scenario, as the page shows it. */
public record StrayView(ExchangeView exchange, String reason) {
  private static final int BODY = 2_000;

  static List<StrayView> of(List<Stray> strays) {
    Span span =
        Span.of(
            strays.stream()
                .map(
                    stray ->
                        new JournalEntry(stray.exchange().startNanos(), null, stray.exchange()))
                .toList());
    return strays.stream()
        .map(stray -> new StrayView(ExchangeView.of(stray.exchange(), span, BODY), stray.reason()))
        .toList();
  }
}
