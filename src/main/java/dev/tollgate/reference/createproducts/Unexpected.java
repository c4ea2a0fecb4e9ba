package dev.tollgate.reference.createproducts;

import org.jspecify.annotations.Nullable;

/** Names a fault of our own for the log: its kind and place, for its message may hold anything. */
final class Unexpected {
  private Unexpected() {}

  static String reason(@Nullable Throwable fault) {
    if (fault == null) {
      return "unexpected failure";
    }
    StackTraceElement[] trace = fault.getStackTrace();
    String place =
        trace.length == 0 ? "" : " in " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    return "unexpected " + fault.getClass().getSimpleName() + place;
  }
}
