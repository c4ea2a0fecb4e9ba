package dev.tollgate.world.createproducts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.stub.LedgerEntry;
import dev.tollgate.stub.LedgerEntry.Kind;
import dev.tollgate.world.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was charged and refunded in this scenario, from the ledger, and checks of it. */
public final class Books {
  /**
   * How long a booking that is to come is waited for: a service may refund after it has answered.
   */
  private static final long WAIT_MILLIS = 3_000;

  private final World world;
  private final Job job;

  public Books(World world, Job job) {
    this.world = world;
    this.job = job;
  }

  public void open(int credits) {
    world.stubs().ledger().open(world.identity().user(), credits);
  }

  public void checkCharged(int credits) throws InterruptedException {
    check(Kind.DEBIT, "charged", credits);
  }

  public void checkRefunded(int credits) throws InterruptedException {
    check(Kind.CREDIT, "refunded", credits);
  }

  private void check(Kind kind, String what, int credits) throws InterruptedException {
    boolean came = credits == 0 || world.journal().await(() -> sum(kind) >= credits, WAIT_MILLIS);
    checkNow(kind, what, credits, came);
    world.keep(() -> checkNow(kind, what, credits, came));
  }

  private void checkNow(Kind kind, String what, int credits, boolean came) {
    assertThat(sum(kind))
        .as("credits %s (waited: %s), of %s", what, !came, entries())
        .isEqualTo(credits);
    if (credits == 0) {
      assertThat(entries(kind)).as("bookings %s", what).isEmpty();
    }
  }

  /** Checks that so many bookings of a kind were made, whatever their amounts. */
  public void checkDebits(int times) {
    checkBookings(Kind.DEBIT, times);
    world.keep(() -> checkBookings(Kind.DEBIT, times));
  }

  public void checkRefunds(int times) {
    checkBookings(Kind.CREDIT, times);
    world.keep(() -> checkBookings(Kind.CREDIT, times));
  }

  private void checkBookings(Kind kind, int times) {
    assertThat(entries(kind)).as("bookings of the kind %s", kind).hasSize(times);
  }

  public void checkBalance(int credits) throws InterruptedException {
    String user = world.identity().user();
    boolean reached =
        world.journal().await(() -> world.stubs().ledger().balance(user) == credits, WAIT_MILLIS);
    checkBalanceNow(user, credits, reached);
    world.keep(() -> checkBalanceNow(user, credits, reached));
  }

  private void checkBalanceNow(String user, int credits, boolean reached) {
    assertThat(world.stubs().ledger().balance(user))
        .as("balance after %s (reached: %s)", entries(), reached)
        .isEqualTo(credits);
  }

  /** Checks that what was charged less what was refunded is what the caller got. */
  public void checkBalanced() throws InterruptedException {
    int images = job.imagesCreated();
    boolean balanced =
        world.journal().await(() -> sum(Kind.DEBIT) - sum(Kind.CREDIT) == images, WAIT_MILLIS);
    assertThat(sum(Kind.DEBIT) - sum(Kind.CREDIT))
        .as(
            "debits of %s less refunds of %s, against %s images in created products (balanced: %s)",
            sum(Kind.DEBIT), sum(Kind.CREDIT), images, balanced)
        .isEqualTo(images);
  }

  /**
   * Checks that each refund names the transaction of a debit of this scenario, and no debit twice.
   */
  public void checkRefundsNameTheirDebits() {
    Set<String> debits =
        entries(Kind.DEBIT).stream().map(LedgerEntry::transactionId).collect(Collectors.toSet());
    assertThat(entries(Kind.CREDIT)).as("refunds").isNotEmpty();
    assertThat(entries(Kind.CREDIT).stream().map(LedgerEntry::sourceId))
        .as("the transactions that the refunds name, of the debits %s", debits)
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(debits).contains(id));
  }

  /** Checks that the bookings have the keys that the contract makes of the job's id. */
  public void checkKeys() {
    String jobId = job.id();
    assertThat(entries(Kind.DEBIT))
        .extracting(LedgerEntry::idempotencyKey)
        .as("idempotency keys of the debits of job %s", jobId)
        .containsExactly("bg-remover:" + jobId);
    assertThat(entries(Kind.CREDIT))
        .extracting(LedgerEntry::idempotencyKey)
        .as("idempotency keys of the refunds of job %s", jobId)
        .containsExactly("bg-remover-refund:" + jobId);
  }

  private long sum(Kind kind) {
    return entries(kind).stream().mapToLong(LedgerEntry::amount).sum();
  }

  private List<LedgerEntry> entries(Kind kind) {
    return entries().stream().filter(e -> e.kind() == kind).toList();
  }

  private List<LedgerEntry> entries() {
    return world.stubs().ledger().entries();
  }
}
