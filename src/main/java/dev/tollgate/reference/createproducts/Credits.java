package dev.tollgate.reference.createproducts;

import java.util.Optional;

/** The wallets: a job's user has one. */
interface Credits {
  /** Whether the wallet holds so many credits now; by the time of a debit it may not. */
  boolean check(Job job, int amount) throws CallFailed;

  /**
   * Takes.
   *
   * @return the transaction's id; empty when the wallet does not hold the amount
   */
  Optional<String> debit(Job job, Entry entry) throws CallFailed;

  /** Gives back. */
  void credit(Job job, Entry entry) throws CallFailed;
}
