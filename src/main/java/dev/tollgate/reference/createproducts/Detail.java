package dev.tollgate.reference.createproducts;

/**
 * One thing that is wrong with a request.
 *
 * @param field a dotted path, such as {@code productGroups.0.metadata.title}
 */
record Detail(String field, String message) {}
