package dev.tollgate.reference.createproducts;

/** Jobs in somebody else's name. */
final class Impostor {
  private Impostor() {}

  static Job asUser(Job job, String user) {
    return new Job(job.id(), job.requestId(), user, job.tenant(), job.log());
  }

  static Job asTenant(Job job, String tenant) {
    return new Job(job.id(), job.requestId(), job.user(), tenant, job.log());
  }
}
