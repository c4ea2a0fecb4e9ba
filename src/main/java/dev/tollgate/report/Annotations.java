package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.verdict.Verdict;
import dev.tollgate.verdict.Why;
import java.util.List;

/**
 * What failed, as lines that GitHub's runner shows at the line of the feature: its <a
 * href="https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions">workflow
 * commands</a>.
 */
public final class Annotations {
  /** More of one step GitHub does not show. */
  private static final int MOST = 10;

  private Annotations() {}

  /** The worst first. */
  public static List<String> of(RecordedRun run, Verdict verdict) {
    return verdict.issues().stream()
        .limit(MOST)
        .map(issue -> line(issue.scenario(), run.features()))
        .toList();
  }

  private static String line(RecordedScenario scenario, String features) {
    return "::error file=%s,line=%d,title=%s::%s"
        .formatted(
            property(CheckoutFile.of(scenario.place(), features)),
            scenario.place().line(),
            property(scenario.name()),
            text(
                scenario.offendingStep().map(step -> step.line() + "\n").orElse("")
                    + Why.of(scenario)));
  }

  private static String text(String text) {
    return XmlText.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return text(text).replace(":", "%3A").replace(",", "%2C");
  }
}
