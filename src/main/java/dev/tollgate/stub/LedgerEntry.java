package dev.tollgate.stub;

/**
 * One booking.
 *
 * @param tenant the tenant that the call named
 * @param amount in credits, always above 0
 * @param sourceId for a debit the job, for a refund the transaction of its debit
 */
public record LedgerEntry(
    String transactionId,
    Kind kind,
    String user,
    String tenant,
    long amount,
    String sourceType,
    String sourceId,
    String idempotencyKey) {

  /** Which way the credits go. */
  public enum Kind {
    DEBIT,
    CREDIT
  }
}
