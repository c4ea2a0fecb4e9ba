package dev.tollgate.evidence;

import java.util.Locale;

/** What a piece of evidence is called in other tools: for an exchange, who called whom. */
public final class EvidenceName {
  private EvidenceName() {}

  /** {@code shop to stock: POST /reserve}, or {@code log}. */
  public static String of(Evidence evidence) {
    if (evidence instanceof Exchange exchange) {
      return "%s to %s: %s %s"
          .formatted(
              exchange.from(),
              exchange.to(),
              exchange.request().method(),
              exchange.request().path());
    }
    return evidence instanceof Event event
        ? event.kind().name().toLowerCase(Locale.ROOT)
        : evidence.getClass().getSimpleName();
  }
}
