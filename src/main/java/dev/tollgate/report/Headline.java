package dev.tollgate.report;

import static java.util.stream.Collectors.joining;

import dev.tollgate.system.Severity;
import dev.tollgate.verdict.Decision;
import dev.tollgate.verdict.ItemStatus;
import dev.tollgate.verdict.Verdict;
import java.util.stream.Stream;

/** The verdict in one sentence, for a person who reads nothing else. */
final class Headline {
  private final Verdict verdict;
  private final long all;

  private Headline(Verdict verdict) {
    this.verdict = verdict;
    this.all = verdict.systems().stream().mapToLong(system -> system.items().size()).sum();
  }

  static String of(Verdict verdict) {
    return new Headline(verdict).sentence();
  }

  private String sentence() {
    if (verdict.decision() == Decision.GO) {
      return all == 1 ? "The one item is proven." : "All " + all + " items are proven.";
    }
    return Stream.of(cause(), items()).filter(part -> !part.isEmpty()).collect(joining(" "));
  }

  /** What stands against a GO besides the items, if anything does. */
  private String cause() {
    if (verdict.decision() == Decision.NO_VERDICT) {
      return "The evidence does not allow a verdict.";
    }
    boolean itemsSayIt =
        verdict.count(ItemStatus.FAILED) > 0
            || verdict.reasons().get(0).rule().equals("item-unproven");
    return itemsSayIt ? "" : sentence(verdict.reasons().get(0).message());
  }

  private static String sentence(String message) {
    return Character.toUpperCase(message.charAt(0)) + message.substring(1) + '.';
  }

  private String items() {
    long failed = verdict.count(ItemStatus.FAILED);
    long unproven = verdict.count(ItemStatus.UNPROVEN);
    if (failed > 0) {
      return "%d of %d items failed%s%s."
          .formatted(
              failed,
              all,
              critical(ItemStatus.FAILED, failed),
              unproven == 0 ? "" : "; " + unproven + " more " + be(unproven) + " unproven");
    }
    return unproven == 0
        ? ""
        : "%d of %d items %s unproven%s."
            .formatted(unproven, all, be(unproven), critical(ItemStatus.UNPROVEN, unproven));
  }

  private String critical(ItemStatus status, long of) {
    long critical =
        verdict.systems().stream()
            .flatMap(system -> system.items().stream())
            .filter(result -> result.status() == status)
            .filter(result -> result.item().severity() == Severity.CRITICAL)
            .count();
    if (critical == 0) {
      return of == 1 ? ", not a critical one" : ", none of them critical";
    }
    if (critical == of) {
      return of == 1 ? ", a critical one" : ", all critical";
    }
    return ", %d of them critical".formatted(critical);
  }

  private static String be(long count) {
    return count == 1 ? "is" : "are";
  }
}
