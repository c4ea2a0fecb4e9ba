package dev.tollgate.report;

import java.util.List;

/** What {@code report.json} says of whether a system is ready. */
record ReadinessJson(String recommendation, List<String> blocking, List<String> optional) {
  static ReadinessJson of(Readiness readiness) {
    return new ReadinessJson(
        readiness.recommendation(),
        readiness.blocking().stream().map(Readiness.Point::text).toList(),
        readiness.optional().stream().map(Readiness.Point::text).toList());
  }
}
