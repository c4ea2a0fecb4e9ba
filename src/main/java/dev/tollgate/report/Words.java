package dev.tollgate.report;

/**
 * A scenario in its own words.
 *
 * @param why what became of it, in a line; empty when it passed
 * @param note how long it took; where it stands when it did not end
 * @param text its steps as written
 */
public record Words(
    String anchor, Badge badge, String name, String why, String note, String text) {}
