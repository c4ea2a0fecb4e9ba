package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.verdict.Why;
import java.util.List;
import java.util.Set;

/**
 * A scenario as the page shows it.
 *
 * @param anchor its name in links
 * @param why what became of it, in a line; empty when it passed
 * @param items the tags among its tags that are items of this page, without the {@code @}
 * @param otherTags the rest, with it
 */
public record ScenarioView(
    RecordedScenario scenario,
    String anchor,
    Badge badge,
    String took,
    String why,
    List<String> items,
    List<String> otherTags,
    JournalView journal,
    String command) {

  static ScenarioView of(Placed placed, RecordedRun run, Set<String> items, int bodyLimit) {
    RecordedScenario scenario = placed.scenario();
    boolean passed = scenario.status() == ScenarioStatus.PASSED;
    return new ScenarioView(
        scenario,
        placed.anchor(),
        Badge.of(scenario.status()),
        scenario.ended() == null ? "" : Durations.words(scenario.took()),
        passed ? "" : Why.of(scenario),
        scenario.tags().stream()
            .filter(tag -> items.contains(tag.substring(1)))
            .map(tag -> tag.substring(1))
            .toList(),
        scenario.tags().stream().filter(tag -> !items.contains(tag.substring(1))).toList(),
        JournalView.of(scenario.journal(), scenario.steps(), bodyLimit),
        Reproduce.command(scenario, run));
  }

  public boolean open() {
    return scenario.status().isFailure()
        || scenario.status() == ScenarioStatus.FLAKY
        || scenario.status() == ScenarioStatus.CUT_OFF;
  }
}
