package dev.tollgate.world;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time, as answers and scenarios write them. */
final class Moments {
  private static final Pattern AWAY = Pattern.compile("(\\d+) (s|min|h|d) (ago|from now)");

  private Moments() {}

  /**
   * As RFC 3339 writes it, or a date: the beginning of that day, in UTC.
   *
   * @throws IllegalArgumentException when it is neither
   */
  static Instant of(String text) {
    return find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + text
                        + "\" is no point in time: write 2026-11-30T10:00:00Z, or 2026-11-30"));
  }

  /** The same; empty when it is neither: nothing is before or after that. */
  static Optional<Instant> find(String text) {
    try {
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@code 10 min ago} or {@code 2 d from now}; empty for other words. */
  static Optional<String> away(String words) {
    Matcher away = AWAY.matcher(words);
    if (!away.matches()) {
      return Optional.empty();
    }
    long many = Long.parseLong(away.group(1));
    Duration far =
        switch (away.group(2)) {
          case "s" -> Duration.ofSeconds(many);
          case "min" -> Duration.ofMinutes(many);
          case "h" -> Duration.ofHours(many);
          default -> Duration.ofDays(many);
        };
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return Optional.of((away.group(3).equals("ago") ? now.minus(far) : now.plus(far)).toString());
  }
}
