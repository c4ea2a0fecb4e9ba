package dev.tollgate.report;

import dev.tollgate.evidence.Event;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A log line in short: its level, its message and its reason, by the names that most use. */
final class LogLine {
  private static final int LONGEST = 300;
  private static final List<String> PARTS = List.of("level", "message", "msg", "reason", "error");

  private LogLine() {}

  static String of(Event event) {
    String brief =
        PARTS.stream()
            .map(event.data()::get)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return Cut.to(event.data().containsKey("message") ? brief : event.text(), LONGEST);
  }
}
