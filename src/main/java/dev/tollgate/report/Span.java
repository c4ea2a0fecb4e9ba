package dev.tollgate.report;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Load;
import dev.tollgate.record.JournalEntry;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The time that a journal covers, in nanoseconds since the start of its shard.
 *
 * @param length at least 1
 */
record Span(long start, long length) {

  static Span of(List<JournalEntry> journal) {
    long start = journal.stream().mapToLong(JournalEntry::atNanos).min().orElse(0);
    long end = journal.stream().mapToLong(Span::end).max().orElse(0);
    return new Span(start, Math.max(end - start, 1));
  }

  private static long end(JournalEntry entry) {
    if (entry.seen() instanceof Load load) {
      return load.startNanos() + TimeUnit.MILLISECONDS.toNanos(load.tookMs());
    }
    return entry.seen() instanceof Exchange exchange
        ? Math.max(exchange.endNanos(), entry.atNanos())
        : entry.atNanos();
  }

  /** {@code +12 ms}. */
  String offset(long atNanos) {
    return '+' + Durations.millis((atNanos - start) / 1e6);
  }

  /** Where in the span the moment is, as a percentage. */
  String percent(long atNanos) {
    return decimal(100.0 * (atNanos - start) / length);
  }

  /** The part of the span that the duration takes, as a percentage; never too small to see. */
  String percentOf(long nanos) {
    return decimal(Math.max(1, 100.0 * nanos / length));
  }

  private static String decimal(double value) {
    return String.valueOf(Math.round(value));
  }
}
