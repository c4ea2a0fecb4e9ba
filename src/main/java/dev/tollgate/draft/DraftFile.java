package dev.tollgate.draft;

/**
 * A file of a new system.
 *
 * @param name from the system's folder
 * @param about what it holds, in a few words
 */
public record DraftFile(String name, String text, String about) {}
