package dev.tollgate.reference.createproducts;

/**
 * What a job has paid.
 *
 * @param transactionId of the debit; a refund names it
 */
record Charge(int amount, String transactionId) {}
