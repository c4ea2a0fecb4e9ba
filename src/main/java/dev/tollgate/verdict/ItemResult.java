package dev.tollgate.verdict;

import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run says about one item.
 *
 * @param reason why it failed or is unproven, or by what it is proven where no scenario carries it;
 *     null when its scenarios prove it
 * @param scenarios those of the run that carry it, by place
 */
public record ItemResult(
    Item item, ItemStatus status, @Nullable String reason, List<RecordedScenario> scenarios) {
  public ItemResult {
    scenarios = List.copyOf(scenarios);
  }
}
