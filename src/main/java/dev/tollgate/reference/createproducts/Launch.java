package dev.tollgate.reference.createproducts;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

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
    try {
      start(assemble.apply(SettingsReader.read(System.getenv())));
    } catch (BadSettings e) {
      giveUp("bad settings", String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      giveUp("cannot start", StartFailure.reason(e));
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

  private static void giveUp(String message, String reason) {
    PrintStream out = System.out;
    new JsonLines(out, Clock.systemUTC()).write("ERROR", message, Map.of("reason", reason));
    System.exit(BAD_CONFIGURATION);
  }
}
