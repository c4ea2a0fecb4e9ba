package dev.tollgate.reference.createproducts;

/**
 * Who asks.
 *
 * @param user the token's {@code sub}, and the wallet
 * @param tenant trimmed and in lower case
 */
record Identity(String user, String tenant) {}
