package dev.tollgate.reference.createproducts;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The log of one request: each line carries what is known of it so far. Whoever handles an error
 * for good logs it, so that each is there once.
 */
final class RequestLog {
  private final LogLines lines;
  private final Map<String, Object> known = new LinkedHashMap<>();

  RequestLog(LogLines lines, String requestId) {
    this.lines = lines;
    known.put("requestId", requestId);
  }

  /** From here on every line says this. */
  synchronized void learn(String field, String value) {
    known.put(field, value);
  }

  /** An answer with that status: of level ERROR when the failure is ours, else WARN. */
  void refused(int status, String reason) {
    Map<String, Object> fields = Map.of("status", status);
    if (status >= 500) {
      error("refused", reason, fields);
    } else {
      warn("refused", reason, fields);
    }
  }

  void info(String message, Map<String, Object> more) {
    write("INFO", message, more);
  }

  void warn(String message, String reason, Map<String, Object> more) {
    write("WARN", message, with(reason, more));
  }

  void error(String message, String reason, Map<String, Object> more) {
    write("ERROR", message, with(reason, more));
  }

  private static Map<String, Object> with(String reason, Map<String, Object> more) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reason", reason);
    fields.putAll(more);
    return fields;
  }

  private void write(String level, String message, Map<String, Object> more) {
    Map<String, Object> fields;
    synchronized (this) {
      fields = new LinkedHashMap<>(known);
    }
    fields.putAll(more);
    lines.write(level, message, fields);
  }
}
