package dev.tollgate.run;

import dev.tollgate.evidence.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The last lines that the target logged in a scenario; those that warn, or tell of a refusal or an
 * error, before others: of twenty requests at once it is the three that failed that say why.
 */
final class LastLogLines {
  private static final int MOST = 3;
  private static final Set<String> LOUD = Set.of("WARN", "WARNING", "ERROR", "FATAL", "SEVERE");

  private final List<Event> lines = new ArrayList<>();

  void add(Event line) {
    lines.add(line);
    if (lines.size() > MOST) {
      lines.remove(lines.stream().filter(each -> !isLoud(each)).findFirst().orElse(lines.get(0)));
    }
  }

  /** In the order in which they came. */
  List<String> texts() {
    return lines.stream().map(Event::text).toList();
  }

  private static boolean isLoud(Event line) {
    return LOUD.contains(line.data().getOrDefault("level", "").toUpperCase(Locale.ROOT))
        || line.data().getOrDefault("status", "").matches("[45]\\d\\d");
  }
}
