package dev.tollgate.vocabulary;

/**
 * What a line has in place of a parameter.
 *
 * @param type the name of the parameter's type: {@code string}
 * @param value a text without its quotes, a dependency without its article
 */
public record Filled(String type, String value) {}
