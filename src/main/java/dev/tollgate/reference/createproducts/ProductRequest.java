package dev.tollgate.reference.createproducts;

import java.util.List;

/** A request body that has passed every check of its shape; defaults are filled in. */
record ProductRequest(List<ProductGroup> groups, Options options) {

  /** How many images there are over all groups: what the request costs. */
  int images() {
    return groups.stream().mapToInt(group -> group.images().size()).sum();
  }
}
