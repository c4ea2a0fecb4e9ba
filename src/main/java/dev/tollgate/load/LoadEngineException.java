package dev.tollgate.load;

/**
 * An engine could not run a load, or not to its end, through no fault of the service. The message
 * says what happened, what was found and what to do.
 */
public final class LoadEngineException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LoadEngineException(String message) {
    super(message);
  }

  public LoadEngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
