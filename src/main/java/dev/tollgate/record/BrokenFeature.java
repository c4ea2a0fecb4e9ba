package dev.tollgate.record;

/** A feature that is no Gherkin, so that its scenarios could not run. */
public record BrokenFeature(Place place, String message) {}
