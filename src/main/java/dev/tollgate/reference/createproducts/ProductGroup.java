package dev.tollgate.reference.createproducts;

import java.util.List;

/**
 * The images that become one product.
 *
 * @param productId the caller's, or made up
 */
record ProductGroup(String productId, List<SourceImage> images, Metadata metadata) {}
