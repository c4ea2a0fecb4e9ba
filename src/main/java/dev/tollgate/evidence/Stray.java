package dev.tollgate.evidence;

/**
 * A call of the system that belongs to no scenario that runs; kept for the run as a whole, never
 * dropped.
 *
 * @param reason why nobody could be named: what was looked for, and what was found
 */
public record Stray(Exchange exchange, String reason) implements Evidence {}
