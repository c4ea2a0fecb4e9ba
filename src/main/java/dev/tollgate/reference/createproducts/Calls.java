package dev.tollgate.reference.createproducts;

/** Makes calls to dependencies, each within its time, and says what became of it. */
interface Calls {
  /**
   * The reply, whatever its status.
   *
   * @param deadline cuts the call's own timeout short
   */
  Reply send(Call call, Deadline deadline) throws CallFailed;
}
