package dev.tollgate.system;

import java.nio.file.Path;

/**
 * A file that a person wrote and that cannot be used: where, what was found, and what to do. For
 * people, no stack.
 */
public final class BadFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  // No part of what is written out, were it ever.
  private final transient Path file;
  private final int line;
  private final String found;

  /**
   * @param line counted from 1; 0 when the file as a whole is meant
   */
  public BadFileException(Path file, int line, String message) {
    super(file + (line > 0 ? ":" + line : "") + ": " + message, null, false, false);
    this.file = file;
    this.line = line;
    this.found = message;
  }

  public Path file() {
    return file;
  }

  /** Counted from 1; 0 when the file as a whole is meant. */
  public int line() {
    return line;
  }

  /** The message without the place. */
  public String found() {
    return found;
  }
}
