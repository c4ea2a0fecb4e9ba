package dev.tollgate.evidence;

/** One header line; a name that was sent twice stands twice. A masked value keeps its name. */
public record Header(String name, String value) {}
