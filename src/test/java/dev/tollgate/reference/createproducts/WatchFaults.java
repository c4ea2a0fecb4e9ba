package dev.tollgate.reference.createproducts;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Faults of what the service is watched by: health, metrics, log. */
final class WatchFaults {
  private WatchFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "health-fails-after-an-error",
            "CP-READY-2",
            "Says that it is not well once a request has failed with 5xx",
            parts -> parts.swapAnswerWriter(WatchFaults::sickAfterAnError)),
        new Fault(
            "failures-not-counted",
            "CP-READY-2",
            "Counts only the answers with status 200",
            parts ->
                parts.swapMetrics(
                    new Metrics() {
                      @Override
                      void answered(int status, double took) {
                        if (status == 200) {
                          super.answered(status, took);
                        }
                      }
                    })),
        new Fault(
            "groups-in-progress-never-fall",
            "CP-READY-2",
            "Counts groups in when they begin and never out",
            parts ->
                parts.swapMetrics(
                    new Metrics() {
                      @Override
                      void groupEnds() {}
                    })),
        new Fault(
            "metrics-that-nobody-can-read",
            "CP-READY-2",
            "Writes metrics whose labels are not quoted",
            parts ->
                parts.swapMetrics(
                    new Metrics() {
                      @Override
                      byte[] text() {
                        return new String(super.text(), StandardCharsets.UTF_8)
                            .replace("\"", "")
                            .getBytes(StandardCharsets.UTF_8);
                      }
                    })),
        new Fault(
            "metrics-break",
            "CP-REG-2",
            "Answers 500 where its metrics should be",
            parts ->
                parts.swapMetrics(
                    new Metrics() {
                      @Override
                      byte[] text() {
                        throw new IllegalStateException("no metrics");
                      }
                    })),
        new Fault(
            "log-lines-of-plain-text",
            "CP-READY-2",
            "Writes a line of plain text for each answer, beside the one of JSON",
            parts ->
                parts.swapLines(
                    right ->
                        (level, message, fields) -> {
                          right.write(level, message, fields);
                          if (message.equals("answered")) {
                            parts.out().println(level + " " + message + " " + fields);
                          }
                        })),
        new Fault(
            "log-lines-without-the-job",
            "CP-READY-2",
            "Logs without the ids of jobs",
            parts ->
                parts.swapLines(
                    right ->
                        (level, message, fields) -> {
                          Map<String, Object> fewer = new LinkedHashMap<>(fields);
                          fewer.remove("jobId");
                          right.write(level, message, fewer);
                        })));
  }

  private static AnswerWriter sickAfterAnError(AnswerWriter right) {
    AtomicBoolean sick = new AtomicBoolean();
    return (context, answer) -> {
      if (answer.status() >= 500) {
        sick.set(true);
      }
      boolean health = context.path().endsWith("/health");
      right.write(
          context, health && sick.get() ? Answer.of(503, Map.of("status", "failing")) : answer);
    };
  }
}
