package dev.tollgate.reference.createproducts;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A booking in a wallet.
 *
 * @param sourceId what the booking is for: the job of a debit, the debit's transaction of a refund
 * @param idempotencyKey however often an entry with this key arrives, it is booked once
 */
record Entry(
    int amount, String sourceType, String sourceId, String description, String idempotencyKey) {

  static Entry debit(Job job, int amount) {
    return new Entry(
        amount,
        "bg_remover",
        job.id(),
        "Background removal of " + amount + " images",
        "bg-remover:" + job.id());
  }

  static Entry refund(Job job, int amount, String transactionId) {
    return new Entry(
        amount,
        "refund",
        transactionId,
        "Refund of " + amount + " images that were not delivered",
        "bg-remover-refund:" + job.id());
  }

  Map<String, Object> asBody(Job job) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("amount", amount);
    body.put("sourceType", sourceType);
    body.put("sourceId", sourceId);
    body.put("description", description);
    body.put("idempotencyKey", idempotencyKey);
    body.put("metadata", Map.of("jobId", job.id(), "requestId", job.requestId()));
    return body;
  }
}
