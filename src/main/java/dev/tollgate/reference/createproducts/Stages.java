package dev.tollgate.reference.createproducts;

/** What a request goes through. */
interface Stages {
  /**
   * The answer to a request that went all the way.
   *
   * @throws Refusal from the stage that will not let it go on
   */
  Answer run(Incoming request) throws Refusal;
}
