package dev.tollgate.reference.createproducts;

/** Gives back the price of what was not delivered. */
interface Refunds {
  /**
   * At most once for a job. What goes wrong is for the log, not for the caller.
   *
   * @param undelivered images; nothing is given back for none
   */
  void refund(Job job, Charge charge, int undelivered);
}
