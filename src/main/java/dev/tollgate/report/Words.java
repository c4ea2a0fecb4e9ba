package dev.tollgate.report;

/**
 * A scenario in its own words.
 *
 * @param why what became of it, in a line; empty when it passed
 * @param note where it stands, and how long it took
 * @param text its steps as written
 */
public record Words(
    String anchor, Badge badge, String name, String why, String note, String text) {}
