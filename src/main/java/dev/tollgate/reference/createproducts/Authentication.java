package dev.tollgate.reference.createproducts;

/** Finds out who asks. */
interface Authentication {
  /**
   * Who asks, beyond doubt.
   *
   * @throws Refusal 401, or 503 when it cannot be found out
   */
  Identity authenticate(Incoming request) throws Refusal;
}
