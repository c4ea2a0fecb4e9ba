package dev.tollgate.world;

import dev.tollgate.evidence.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Each error answer has exactly one log line of level WARN or ERROR that carries its request's id,
 * and that line says a reason.
 */
final class LoggedOnce implements InvariantCheck {
  private static final long WAIT_MILLIS = 3_000;

  /** So long after the last line another one is looked for. */
  private static final long QUIET_MILLIS = 100;

  private static final Set<String> LEVELS = Set.of("WARN", "WARNING", "ERROR", "FATAL");

  private final World world;

  LoggedOnce(World world) {
    this.world = world;
  }

  @Override
  public List<String> problems() throws InterruptedException {
    List<String> problems = new ArrayList<>();
    if (!world.system().hasLog()) {
      return problems;
    }
    for (Sent sent : world.sent()) {
      String id = requestId(sent);
      if (sent.status() >= 400 && comesHome(id)) {
        boolean unused = world.journal().await(() -> !lines(id).isEmpty(), WAIT_MILLIS);
        boolean again = world.journal().await(() -> lines(id).size() > 1, quietLeft(id));
        List<Event> lines = lines(id);
        if (again || lines.size() != 1) {
          problems.add(
              "%s was logged %s at WARN or ERROR with the request id %s: %s"
                  .formatted(
                      sent.shown(),
                      lines.isEmpty() ? "never" : lines.size() + " times",
                      id,
                      (lines.isEmpty() ? all() : lines).stream().map(Event::text).toList()));
        } else if (lines.get(0).data().getOrDefault("reason", "").isBlank()) {
          problems.add(sent.shown() + " was logged without a reason: " + lines.get(0).text());
        }
      }
    }
    return problems;
  }

  private long quietLeft(String requestId) {
    long now = world.system().capture().clock().nanos();
    return lines(requestId).stream()
        .mapToLong(line -> QUIET_MILLIS - TimeUnit.NANOSECONDS.toMillis(now - line.atNanos()))
        .max()
        .orElse(0);
  }

  /** A line with an id that the system made up names nobody, unless there is only one. */
  private boolean comesHome(String requestId) {
    return world.alone() || requestId.contains(world.identity().mark());
  }

  /** What the system made of the id that was sent: it is echoed. */
  private String requestId(Sent sent) {
    String header = world.requestIdHeader();
    List<String> echoed = sent.response().header(header);
    return String.join(",", echoed.isEmpty() ? sent.header(header) : echoed);
  }

  private List<Event> lines(String requestId) {
    return all().stream()
        .filter(e -> LEVELS.contains(e.data().getOrDefault("level", "").toUpperCase(Locale.ROOT)))
        .filter(e -> requestId.equals(e.data().get("requestId")))
        .toList();
  }

  private List<Event> all() {
    return world.journal().events().stream().filter(e -> e.kind() == Event.Kind.LOG).toList();
  }
}
