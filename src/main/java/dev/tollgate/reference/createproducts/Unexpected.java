package dev.tollgate.reference.createproducts;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Names a fault of our own for the log: by a number made of its kind and place, for its message may
 * hold anything, and a class or a line of ours is nothing that a log should give away. The same
 * fault at the same place has the same number, so that one that comes again is known.
 */
final class Unexpected {
  private Unexpected() {}

  static String reason(@Nullable Throwable fault) {
    if (fault == null) {
      return "unexpected failure";
    }
    CRC32 number = new CRC32();
    number.update(fault.getClass().getName().getBytes(StandardCharsets.UTF_8));
    for (StackTraceElement frame : fault.getStackTrace()) {
      number.update(frame.toString().getBytes(StandardCharsets.UTF_8));
    }
    return String.format("unexpected failure %08x", number.getValue());
  }
}
