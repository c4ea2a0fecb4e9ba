package dev.tollgate.reference.createproducts;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes one JSON object per line. */
final class JsonLines implements LogLines {
  private final PrintStream out;
  private final Clock clock;

  JsonLines(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public void write(String level, String message, Map<String, Object> fields) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("level", level);
    line.put("message", message);
    line.putAll(fields);
    String text = new String(Json.write(line), StandardCharsets.UTF_8);
    synchronized (out) {
      out.println(text);
      out.flush();
    }
  }
}
