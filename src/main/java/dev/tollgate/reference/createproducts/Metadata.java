package dev.tollgate.reference.createproducts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the catalogue is told of a product, besides its images. */
record Metadata(
    String title,
    @Nullable String description,
    @Nullable BigDecimal price,
    @Nullable String category,
    @Nullable String location) {}
