package dev.tollgate.record;

import org.jspecify.annotations.Nullable;

/**
 * Something that a step attached or logged in Cucumber's own way.
 *
 * @param name null when it was given none
 * @param text what it says, or its size when it is not text
 */
public record Attached(String mediaType, @Nullable String name, String text) {}
