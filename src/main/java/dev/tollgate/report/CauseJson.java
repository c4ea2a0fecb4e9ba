package dev.tollgate.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The failures of one cause in {@code report.json}, as the page has them on one card. */
record CauseJson(
    int number,
    String severity,
    String title,
    @Nullable String step,
    String about,
    String expected,
    String actual,
    List<String> items,
    String reproduce,
    @Nullable String request,
    List<String> suspicions,
    List<String> scenarios) {

  static CauseJson of(IssueView issue) {
    return new CauseJson(
        issue.number(),
        issue.severity().word(),
        issue.title(),
        issue.step().isEmpty() ? null : issue.step(),
        Cut.of(issue.expectation().about()),
        issue.expectation().expected(),
        issue.expectation().actual(),
        issue.items(),
        issue.command(),
        issue.curl().isEmpty() ? null : issue.curl(),
        issue.suspicions(),
        issue.scenarios().stream().map(scenario -> scenario.place().toString()).toList());
  }
}
