package dev.tollgate.report;

import dev.tollgate.verdict.ItemResult;
import dev.tollgate.verdict.ItemStatus;
import dev.tollgate.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The items that were not tested for one reason. */
public record Untested(String reason, List<ItemResult> items) {
  public Untested {
    items = List.copyOf(items);
  }

  static List<Untested> of(Verdict verdict) {
    return verdict.systems().stream()
        .flatMap(system -> system.items().stream())
        .filter(result -> result.status() == ItemStatus.UNPROVEN)
        .collect(
            Collectors.groupingBy(
                result -> Objects.requireNonNullElse(result.reason(), "nobody knows why"),
                LinkedHashMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> new Untested(group.getKey(), group.getValue()))
        .toList();
  }
}
