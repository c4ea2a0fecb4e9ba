package dev.tollgate.reference.createproducts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Faults of logging errors. */
final class LogFaults {
  private LogFaults() {}

  static List<Fault> all() {
    return List.of(
        ofErrors(
            "errors-not-logged", "Logs nothing of a request that it refuses", (lines, line) -> {}),
        ofErrors(
            "errors-logged-twice",
            "Logs each refusal twice",
            (lines, line) -> {
              line.to(lines);
              line.to(lines);
            }),
        ofErrors(
            "errors-logged-without-request-id",
            "Logs refusals without the id of the request",
            (lines, line) -> line.without("requestId").to(lines)),
        ofErrors(
            "errors-logged-as-info",
            "Logs refusals at level INFO",
            (lines, line) -> lines.write("INFO", line.message(), line.fields())));
  }

  /** What becomes of a line that tells of an error. */
  private interface Mishap {
    void befall(LogLines lines, Line line);
  }

  private record Line(String level, String message, Map<String, Object> fields) {
    void to(LogLines lines) {
      lines.write(level, message, fields);
    }

    Line without(String field) {
      Map<String, Object> fewer = new LinkedHashMap<>(fields);
      fewer.remove(field);
      return new Line(level, message, fewer);
    }
  }

  private static Fault ofErrors(String name, String does, Mishap mishap) {
    return new Fault(
        name,
        "CP-ERR-5",
        does,
        parts ->
            parts.swapLines(
                right ->
                    (level, message, fields) -> {
                      if (message.equals("refused")) {
                        mishap.befall(right, new Line(level, message, fields));
                      } else {
                        right.write(level, message, fields);
                      }
                    }));
  }
}
