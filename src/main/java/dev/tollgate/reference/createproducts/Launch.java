package dev.tollgate.reference.createproducts;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.LogManager;

/**
 * The life of the process: settings, start, and a stop in good order on SIGTERM. A start that
 * cannot be made ends with one log line and exit code 78 (sysexits.h: EX_CONFIG).
 */
final class Launch {
  private static final int BAD_CONFIGURATION = 78;

  private Launch() {}

  static void run(Function<Settings, Parts> assemble) {
    // Servers close idle connections after half a minute or so, and the JDK's client would send a
    // request into one that is closing. Must be set before the first client is made.
    System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    // Libraries that log through the JDK have nothing to say among lines of JSON.
    LogManager.getLogManager().reset();
    LogLines lines = new JsonLines(System.out, Clock.systemUTC());
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) ->
            lines.write("ERROR", "failed", Map.of("reason", Unexpected.reason(fault))));
    try {
      start(assemble.apply(SettingsReader.read(System.getenv())));
    } catch (BadSettings e) {
      giveUp(lines, "bad settings", String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      giveUp(lines, "cannot start", StartFailure.reason(e));
    }
  }

  private static void start(Parts parts) {
    Service service = parts.service();
    int port = service.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(parts, service), "stop"));
    parts.lines().write("INFO", "listening", Map.of("port", port));
  }

  private static void stop(Parts parts, Service service) {
    parts.lines().write("INFO", "stopping", Map.of());
    boolean allFinished = service.stop();
    parts.lines().write("INFO", "stopped", Map.of("allFinished", allFinished));
  }

  private static void giveUp(LogLines lines, String message, String reason) {
    lines.write("ERROR", message, Map.of("reason", reason));
    System.exit(BAD_CONFIGURATION);
  }
}
