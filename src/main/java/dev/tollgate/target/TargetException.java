package dev.tollgate.target;

/**
 * A target that cannot be had: what was tried, what was found, what it printed last. For people, no
 * stack.
 */
public final class TargetException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TargetException(String message) {
    super(message, null, false, false);
  }
}
