package dev.tollgate.record;

/**
 * A part of a record that cannot be used.
 *
 * @param file the record's name
 * @param line counted from 1
 */
public record Damage(String file, int line, String message) {
  @Override
  public String toString() {
    return file + ':' + line + ": " + message;
  }
}
