package dev.tollgate.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The most memory that a target has had resident in the run so far. Stands in a record as a note of
 * the run, again whenever it has grown: a run that is killed has said it too.
 *
 * @param system by its name
 * @param bytes of all its processes, at their peak; 0 where nobody could read it
 * @param limit in bytes, as the target file states it; 0 when it states none
 */
public record MemoryPeak(String system, long bytes, long limit) {
  private static final String SYSTEM = "memoryPeakOf";
  private static final String BYTES = "peakBytes";
  private static final String LIMIT = "limitBytes";
  private static final String NUMBER = "\\d{1,18}";
  private static final int MEGABYTE = 1 << 20;

  public boolean isRead() {
    return bytes > 0;
  }

  /**
   * As it is recorded.
   *
   * @param nanos when it was read, by the run's clock
   */
  public Event event(Instant at, long nanos) {
    return new Event(
        Event.Kind.NOTE,
        at,
        nanos,
        (isRead()
                ? "%s had at most %d MB resident".formatted(system, bytes / MEGABYTE)
                : "what %s had resident could not be read".formatted(system))
            + (limit == 0 ? "" : ", and its limit is " + limit / MEGABYTE + " MB"),
        Map.of(SYSTEM, system, BYTES, String.valueOf(bytes), LIMIT, String.valueOf(limit)));
  }

  /** The one that a note of the run tells of; empty when it tells of something else. */
  public static Optional<MemoryPeak> in(Event note) {
    String system = note.data().get(SYSTEM);
    String bytes = note.data().getOrDefault(BYTES, "");
    String limit = note.data().getOrDefault(LIMIT, "");
    return system != null
            && note.kind() == Event.Kind.NOTE
            && bytes.matches(NUMBER)
            && limit.matches(NUMBER)
        ? Optional.of(new MemoryPeak(system, Long.parseLong(bytes), Long.parseLong(limit)))
        : Optional.empty();
  }
}
