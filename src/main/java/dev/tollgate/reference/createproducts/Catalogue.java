package dev.tollgate.reference.createproducts;

import java.net.URI;
import java.util.List;

/** Where products live. */
interface Catalogue {
  /**
   * Creates one product.
   *
   * @param images where they are kept, in the group's order
   * @return the new product's id
   */
  String create(Job job, Metadata metadata, List<URI> images, Deadline deadline) throws CallFailed;
}
