package dev.tollgate.reference.createproducts;

import java.util.List;

/** Requests with fewer images than the caller's, to charge too little by. */
final class Fewer {
  private Fewer() {}

  static ProductRequest oneImageEach(ProductRequest request) {
    return new ProductRequest(
        request.groups().stream().map(group -> with(group, group.images().subList(0, 1))).toList(),
        request.options());
  }

  /** Those at an address; one, where there is none. */
  static ProductRequest atAddresses(ProductRequest request) {
    List<ProductGroup> groups =
        request.groups().stream()
            .map(
                group ->
                    with(
                        group,
                        group.images().stream().filter(image -> image.url() != null).toList()))
            .toList();
    ProductRequest fewer = new ProductRequest(groups, request.options());
    return fewer.images() == 0 ? oneImageEach(request) : fewer;
  }

  private static ProductGroup with(ProductGroup group, List<SourceImage> images) {
    return new ProductGroup(group.productId(), images, group.metadata());
  }
}
