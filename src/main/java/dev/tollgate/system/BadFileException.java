package dev.tollgate.system;

import java.nio.file.Path;

/**
 * A file that a person wrote and that cannot be used: where, what was found, and what to do. For
 * people, no stack.
 */
public final class BadFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param line counted from 1; 0 when the file as a whole is meant
   */
  public BadFileException(Path file, int line, String message) {
    super(file + (line > 0 ? ":" + line : "") + ": " + message, null, false, false);
  }
}
