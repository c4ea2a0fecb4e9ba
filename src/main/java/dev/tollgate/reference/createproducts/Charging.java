package dev.tollgate.reference.createproducts;

/** Takes the price of a job before anything is done for it. */
interface Charging {
  /**
   * Books the price.
   *
   * @throws Refusal 402 when the wallet does not hold the price, 503 when credits cannot be had
   */
  Charge charge(Job job, ProductRequest request) throws Refusal;
}
