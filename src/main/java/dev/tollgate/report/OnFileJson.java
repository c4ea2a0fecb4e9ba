package dev.tollgate.report;

import dev.tollgate.system.Review;
import java.util.List;
import java.util.Map;

/** What is on file about a system, in {@code report.json}; secrets are masked. */
record OnFileJson(
    List<Reviewed> reviews,
    String rollback,
    List<String> metrics,
    List<String> secrecy,
    List<Setting> settings,
    List<Stub> stubs,
    List<String> troubles) {

  record Reviewed(String area, String reviewer, String date, List<Finding> open) {
    static Reviewed of(Review review) {
      return new Reviewed(
          review.area(),
          review.reviewer(),
          review.date().toString(),
          review.open().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .flatMap(
                  open ->
                      open.getValue().stream()
                          .map(finding -> new Finding(open.getKey().word(), finding)))
              .toList());
    }
  }

  record Finding(String severity, String finding) {}

  record Setting(String name, String value) {}

  record Stub(String dependency, String plays) {}

  static OnFileJson of(Papers papers) {
    return new OnFileJson(
        papers.reviews().stream().map(Reviewed::of).toList(),
        papers.rollback(),
        papers.metrics(),
        papers.secrecy(),
        papers.settings().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(setting -> new Setting(setting.getKey(), setting.getValue()))
            .toList(),
        papers.dependencies().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(stub -> new Stub(stub.getKey(), stub.getValue()))
            .toList(),
        papers.troubles());
  }
}
