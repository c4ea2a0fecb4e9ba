package dev.tollgate.verdict;

import dev.tollgate.system.Checklist;
import dev.tollgate.system.Item;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What a run says about one system.
 *
 * @param checklist null when the system has none
 * @param items in the checklist's order
 */
public record SystemCoverage(String system, @Nullable Checklist checklist, List<ItemResult> items) {
  public SystemCoverage {
    items = List.copyOf(items);
  }

  /**
   * What became of the item.
   *
   * @throws NoSuchElementException when the checklist has no such item
   */
  public ItemResult of(Item item) {
    return items.stream()
        .filter(result -> result.item().id().equals(item.id()))
        .findFirst()
        .orElseThrow();
  }

  public long count(ItemStatus status) {
    return items.stream().filter(result -> result.status() == status).count();
  }
}
