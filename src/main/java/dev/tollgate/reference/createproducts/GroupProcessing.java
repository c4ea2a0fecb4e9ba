package dev.tollgate.reference.createproducts;

/** Makes one product of one group. */
interface GroupProcessing {
  /** Never throws for what a dependency does: that is a failed group. */
  GroupResult process(Job job, ProductGroup group, Options options, Deadline deadline);
}
