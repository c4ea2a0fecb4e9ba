package dev.tollgate.report;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.verdict.Verdict;
import dev.tollgate.verdict.Why;
import java.nio.file.Path;
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
            property(file(scenario.place(), features)),
            scenario.place().line(),
            property(scenario.name()),
            text(
                scenario.offendingStep().map(step -> step.line() + "\n").orElse("")
                    + Why.of(scenario)));
  }

  /** As the checkout has it: a place names the folder of the systems as if it lay at the top. */
  private static String file(Place place, String features) {
    Path above = Path.of(features).getParent();
    return above == null ? place.uri() : above.resolve(place.uri()).normalize().toString();
  }

  private static String text(String text) {
    return XmlText.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return text(text).replace(":", "%3A").replace(",", "%2C");
  }
}
