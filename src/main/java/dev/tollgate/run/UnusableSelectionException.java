package dev.tollgate.run;

/** What was asked to run cannot be: what, and why. For people, no stack. */
public final class UnusableSelectionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnusableSelectionException(String message) {
    super(message, null, false, false);
  }
}
