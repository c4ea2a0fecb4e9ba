package dev.tollgate.report;

import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.verdict.ItemResult;
import java.util.Comparator;
import java.util.List;

/**
 * The scenarios of an item, as its line unfolds them.
 *
 * @param label how many there are, and how many passed
 * @param listed the first of them, those that did not pass at the top
 * @param more how many are not listed
 */
public record ItemLinks(String label, List<RecordedScenario> listed, int more) {
  private static final int MOST = 10;

  public ItemLinks {
    listed = List.copyOf(listed);
  }

  public static ItemLinks of(ItemResult result) {
    List<RecordedScenario> all = result.scenarios();
    long passed =
        all.stream().filter(scenario -> scenario.status() == ScenarioStatus.PASSED).count();
    return new ItemLinks(
        all.size() == 1 ? "1 scenario" : "%d of %d scenarios passed".formatted(passed, all.size()),
        all.stream()
            .sorted(Comparator.comparing(scenario -> scenario.status() == ScenarioStatus.PASSED))
            .limit(MOST)
            .toList(),
        Math.max(0, all.size() - MOST));
  }
}
