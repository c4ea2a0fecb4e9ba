package dev.tollgate.record;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Load;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was seen.
 *
 * @param atNanos when it began, in nanoseconds since the start of its shard
 * @param step the place in the scenario's steps of the one that was running, counted from 0; null
 *     when none was, or a hook
 * @param seen an {@link Exchange}, an {@link Event} or a {@link Load}
 */
public record JournalEntry(long atNanos, @Nullable Integer step, Evidence seen) {
  static final Comparator<JournalEntry> IN_ORDER = Comparator.comparingLong(JournalEntry::atNanos);

  JournalEntry at(@Nullable Integer place) {
    return new JournalEntry(atNanos, place, seen);
  }
}
