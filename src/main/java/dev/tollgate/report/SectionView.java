package dev.tollgate.report;

import dev.tollgate.system.Checklist;
import dev.tollgate.verdict.ItemResult;
import dev.tollgate.verdict.ItemStatus;
import dev.tollgate.verdict.SystemCoverage;
import java.util.ArrayList;
import java.util.List;

/** A section of a checklist, with what became of its items. */
public record SectionView(String title, List<ItemResult> items) {
  public SectionView {
    items = List.copyOf(items);
  }

  static List<SectionView> of(SystemCoverage system) {
    Checklist checklist = system.checklist();
    return checklist == null
        ? List.of()
        : checklist.sections().stream()
            .map(
                section ->
                    new SectionView(
                        section.title(), section.items().stream().map(system::of).toList()))
            .toList();
  }

  public long count(ItemStatus status) {
    return items.stream().filter(result -> result.status() == status).count();
  }

  /** {@code 7 proven, 1 failed}. */
  public String counts() {
    List<String> counts = new ArrayList<>();
    for (ItemStatus status : ItemStatus.values()) {
      long count = count(status);
      if (count > 0) {
        counts.add(count + " " + status.word());
      }
    }
    return String.join(", ", counts);
  }
}
