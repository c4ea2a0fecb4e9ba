package dev.tollgate.target;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a target is started, every value filled in.
 *
 * @param address where it will serve
 * @param settle a command by which it lets go of memory, its process as {@code ${pid}}; empty for
 *     none
 * @param onLine gets every line that it prints
 */
record LaunchPlan(
    List<String> command,
    Map<String, String> environment,
    URI address,
    Duration stopWithin,
    List<String> settle,
    Consumer<String> onLine) {

  /** The command for a message, without the class path that nobody reads. */
  String shown() {
    return String.join(
        " ", command.stream().map(a -> a.length() > 200 ? a.substring(0, 60) + "..." : a).toList());
  }
}
