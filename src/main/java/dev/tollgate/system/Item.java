package dev.tollgate.system;

/**
 * A numbered requirement.
 *
 * @param id never changes and never means anything else; a scenario carries it as the tag {@code
 *     @id}
 * @param text the requirement, in Markdown
 * @param line where it stands in its file, counted from 1
 */
public record Item(String id, Severity severity, String text, int line) {}
