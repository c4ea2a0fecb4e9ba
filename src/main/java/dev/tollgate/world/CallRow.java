package dev.tollgate.world;

/**
 * One part of a call beside what was wanted of it.
 *
 * @param part {@code path}, {@code header X-Colour}, {@code $.item}
 * @param found as it may be shown: masked
 */
public record CallRow(String part, String wanted, String found, boolean same) {
  /** A line for a message; one that differs is marked. */
  String line(Masked masked) {
    return same
        ? "\n    " + part + " is " + found
        : "\n  ✗ " + part + " should be " + masked.part(part, wanted) + ", and is " + found;
  }
}
