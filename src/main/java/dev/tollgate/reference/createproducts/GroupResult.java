package dev.tollgate.reference.createproducts;

import org.jspecify.annotations.Nullable;

/**
 * What became of a group.
 *
 * @param catalogueId the created product's id; null when the group failed
 * @param error for the caller; null when the product was created
 * @param imageCount the images that were processed, also when the product then failed
 */
record GroupResult(
    String productId, @Nullable String catalogueId, @Nullable String error, int imageCount) {

  static GroupResult created(String productId, String catalogueId, int imageCount) {
    return new GroupResult(productId, catalogueId, null, imageCount);
  }

  static GroupResult failed(String productId, String error, int imageCount) {
    return new GroupResult(productId, null, error, imageCount);
  }

  boolean created() {
    return catalogueId != null;
  }

  /** The images that the caller has something of, and pays for. */
  int delivered() {
    return created() ? imageCount : 0;
  }
}
