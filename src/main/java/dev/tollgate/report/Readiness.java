package dev.tollgate.report;

import dev.tollgate.system.Severity;
import dev.tollgate.verdict.Decision;
import dev.tollgate.verdict.ItemStatus;
import dev.tollgate.verdict.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a system is ready to ship, and what is left to do.
 *
 * @param recommendation in a sentence or two
 * @param blocking what has to be mended first
 * @param optional what may wait
 */
public record Readiness(String recommendation, List<Point> blocking, List<Point> optional) {
  public Readiness {
    blocking = List.copyOf(blocking);
    optional = List.copyOf(optional);
  }

  /**
   * Something to do.
   *
   * @param link to where the page tells more; empty when it does not
   */
  public record Point(String text, String link) {}

  public static Readiness of(PageView page, SystemView system) {
    List<Point> blocking = blocking(page, system);
    List<Point> optional = new ArrayList<>();
    for (Severity severity : List.of(Severity.MEDIUM, Severity.LOW)) {
      system
          .papers()
          .open(severity)
          .forEach(finding -> optional.add(new Point(severity.word() + ", " + finding, "")));
      items(system, severity, optional);
    }
    return new Readiness(recommendation(page, blocking), blocking, optional);
  }

  private static List<Point> blocking(PageView page, SystemView system) {
    List<Point> all = new ArrayList<>();
    int number = 0;
    for (Reason reason : page.verdict().reasons()) {
      number++;
      if (reason.decision().compareTo(Decision.NO_GO) >= 0) {
        all.add(new Point(reason.severity().word() + ", " + reason.message(), "r:" + number));
      }
    }
    for (Severity severity : List.of(Severity.CRITICAL, Severity.HIGH)) {
      items(system, severity, all);
      system
          .papers()
          .open(severity)
          .forEach(finding -> all.add(new Point(severity.word() + ", " + finding, "")));
    }
    return all;
  }

  private static void items(SystemView system, Severity severity, List<Point> to) {
    system.coverage().items().stream()
        .filter(result -> result.item().severity() == severity)
        .filter(result -> result.status() == ItemStatus.UNPROVEN)
        .forEach(
            result ->
                to.add(
                    new Point(
                        "%s, %s is unproven: %s"
                            .formatted(severity.word(), result.item().id(), result.item().text()),
                        "i:" + result.item().id())));
  }

  private static String recommendation(PageView page, List<Point> blocking) {
    String open = blocking.size() == 1 ? "1 point" : blocking.size() + " points";
    return switch (page.verdict().decision()) {
      case GO ->
          blocking.isEmpty()
              ? "Ship it: " + page.headline()
              : "The evidence is whole, and the reviews have " + open + " open: close them first.";
      case NEEDS_WORK -> "Do not ship it yet. " + page.headline() + " Open: " + open + ".";
      case NO_GO -> "Do not ship it. " + page.headline();
      case NO_VERDICT -> "Run it again before anybody decides. " + page.headline();
    };
  }
}
