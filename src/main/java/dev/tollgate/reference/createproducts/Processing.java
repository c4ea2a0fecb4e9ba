package dev.tollgate.reference.createproducts;

import java.util.List;

/** Makes the products of a request. */
interface Processing {
  /** One result per group, in the request's order. */
  List<GroupResult> process(Job job, ProductRequest request);
}
