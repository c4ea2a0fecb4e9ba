package dev.tollgate.reference.createproducts;

import org.jspecify.annotations.Nullable;

/** An image as the caller gave it: exactly one of an address and the bytes in base64. */
record SourceImage(@Nullable String url, @Nullable String base64) {}
