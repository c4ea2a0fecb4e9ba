package dev.tollgate.reference.createproducts;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** All images of a group side by side, then a product of those that came through. */
final class ImagesThenProduct implements GroupProcessing {
  private final ImageBatch images;
  private final Catalogue catalogue;
  private final Duration catalogueTime;

  /**
   * @param catalogueTime kept free for the catalogue: one image that hangs must not cost the others
   *     their product
   */
  ImagesThenProduct(ImageBatch images, Catalogue catalogue, Duration catalogueTime) {
    this.images = images;
    this.catalogue = catalogue;
    this.catalogueTime = catalogueTime;
  }

  @Override
  public GroupResult process(Job job, ProductGroup group, Options options, Deadline deadline) {
    ImageBatch.Outcome outcome =
        images.process(job, group, options, deadline.earlierBy(reserve(deadline)));
    List<URI> stored = outcome.stored();
    if (stored.isEmpty()) {
      job.log().warn("group failed", "no image left: " + summary(outcome), product(group));
      return GroupResult.failed(group.productId(), "None of the images could be processed.", 0);
    }
    try {
      String id = catalogue.create(job, group.metadata(), stored, deadline);
      if (!outcome.failures().isEmpty()) {
        job.log().warn("images failed", summary(outcome), product(group));
      }
      return GroupResult.created(group.productId(), id, stored.size());
    } catch (CallFailed e) {
      String images = outcome.failures().isEmpty() ? "" : "; " + summary(outcome);
      fail(job, group, e.reason() + images);
      return GroupResult.failed(
          group.productId(), "The product could not be created.", stored.size());
    }
  }

  private static void fail(Job job, ProductGroup group, String reason) {
    job.log().warn("group failed", reason, product(group));
  }

  private static Map<String, Object> product(ProductGroup group) {
    return Map.of("productId", group.productId());
  }

  private Duration reserve(Deadline deadline) {
    Duration third = deadline.left().dividedBy(3);
    return third.compareTo(catalogueTime) < 0 ? third : catalogueTime;
  }

  private static String summary(ImageBatch.Outcome outcome) {
    return outcome.failures().size() + " images failed, first: " + outcome.failures().get(0);
  }
}
