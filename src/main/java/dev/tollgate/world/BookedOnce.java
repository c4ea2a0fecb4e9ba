package dev.tollgate.world;

import dev.tollgate.stub.LedgerEntry;
import dev.tollgate.stub.LedgerEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One debit and at most one refund a job; the refund names its debit, and is not more than it. */
final class BookedOnce implements InvariantCheck {
  private static final int SHOWN = 12;

  private final World world;

  BookedOnce(World world) {
    this.world = world;
  }

  @Override
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    Map<String, LedgerEntry> debits =
        entries(Kind.DEBIT).stream()
            .collect(Collectors.toMap(LedgerEntry::transactionId, entry -> entry));
    bySource(Kind.DEBIT)
        .forEach(
            (job, booked) -> {
              if (booked.size() > 1) {
                problems.add(booked.size() + " debits for the job " + job + ": " + shown(world));
              }
            });
    bySource(Kind.CREDIT)
        .forEach(
            (transaction, booked) -> {
              LedgerEntry debit = debits.get(transaction);
              long refunded = booked.stream().mapToLong(LedgerEntry::amount).sum();
              if (debit == null) {
                problems.add(
                    "a refund names " + transaction + ", which is no debit: " + shown(world));
              } else if (booked.stream().anyMatch(refund -> !refund.user().equals(debit.user()))) {
                problems.add(
                    "a refund of what "
                        + debit.user()
                        + " paid went to another wallet: "
                        + shown(world));
              } else if (booked.size() > 1 || refunded > debit.amount()) {
                problems.add(
                    "%d refunds of %d together for one debit of %d: %s"
                        .formatted(booked.size(), refunded, debit.amount(), shown(world)));
              }
            });
    return problems;
  }

  private Map<String, List<LedgerEntry>> bySource(Kind kind) {
    return entries(kind).stream().collect(Collectors.groupingBy(LedgerEntry::sourceId));
  }

  private List<LedgerEntry> entries(Kind kind) {
    return world.stubs().ledger().entries().stream().filter(e -> e.kind() == kind).toList();
  }

  /** What was booked, for a message: the first of it where it is much. */
  static String shown(World world) {
    List<LedgerEntry> entries = world.stubs().ledger().entries();
    int more = entries.size() - SHOWN;
    return entries.isEmpty()
        ? "nothing"
        : entries.stream()
            .limit(SHOWN)
            .map(
                e ->
                    e.kind().name().toLowerCase(java.util.Locale.ROOT)
                        + " of "
                        + e.amount()
                        + " for "
                        + e.sourceId()
                        + " ("
                        + e.transactionId()
                        + ")")
            .collect(Collectors.joining(", ", "", more > 0 ? " and %d more".formatted(more) : ""));
  }
}
