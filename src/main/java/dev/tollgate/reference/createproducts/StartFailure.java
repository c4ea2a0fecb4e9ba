package dev.tollgate.reference.createproducts;

import java.net.BindException;
import org.jspecify.annotations.Nullable;

/** Says in a person's words why the server did not start. */
final class StartFailure {
  private StartFailure() {}

  static String reason(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return "PORT is in use, or BIND_ADDRESS is not of this machine";
      }
    }
    return Unexpected.reason(failure);
  }
}
