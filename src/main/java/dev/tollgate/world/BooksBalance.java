package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.stub.LedgerEntry;
import dev.tollgate.stub.LedgerEntry.Kind;
import dev.tollgate.system.Invariant;
import dev.tollgate.system.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Debits less refunds are what the answers say was delivered. */
final class BooksBalance implements InvariantCheck {
  /** A service may refund after it has answered. */
  private static final long WAIT_MILLIS = 3_000;

  private final World world;
  private final Invariant invariant;

  BooksBalance(World world, Invariant invariant) {
    this.world = world;
    this.invariant = invariant;
  }

  @Override
  public List<String> problems() throws InterruptedException {
    boolean balanced = world.journal().await(() -> booked() == delivered(), WAIT_MILLIS);
    if (balanced) {
      return List.of();
    }
    return List.of(
        "debits of %d less refunds of %d are %d, and %d were delivered; booked: %s"
            .formatted(
                sum(Kind.DEBIT), sum(Kind.CREDIT), booked(), delivered(), BookedOnce.shown(world)));
  }

  private long booked() {
    return sum(Kind.DEBIT) - sum(Kind.CREDIT);
  }

  private long sum(Kind kind) {
    return world.stubs().ledger().entries().stream()
        .filter(entry -> entry.kind() == kind)
        .mapToLong(LedgerEntry::amount)
        .sum();
  }

  private long delivered() {
    return world.delivered(invariant)
        + world.sent().stream().mapToLong(sent -> delivered(world, invariant, sent)).sum();
  }

  /** What one answer says was delivered. */
  static long delivered(World world, Invariant invariant, Sent sent) {
    Invariant.Delivered delivered = Objects.requireNonNull(invariant.delivered());
    long sum = 0;
    if (sent.status() == 200 && isMeant(world, invariant, sent)) {
      for (JsonNode element : sent.response().json().at(CallWords.pointer(delivered.list()))) {
        if (has(element, delivered.where())) {
          sum += element.at(CallWords.pointer(delivered.sum())).asLong();
        }
      }
    }
    return sum;
  }

  private static boolean isMeant(World world, Invariant invariant, Sent sent) {
    String name = invariant.of();
    return name == null
        || world.system().operation(name).equals(new Operation(sent.method(), sent.path()));
  }

  private static boolean has(JsonNode element, Map<String, String> fields) {
    return fields.entrySet().stream()
        .allMatch(f -> element.at(CallWords.pointer(f.getKey())).asText().equals(f.getValue()));
  }
}
