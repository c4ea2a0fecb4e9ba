package dev.tollgate.lint;

import dev.tollgate.system.Checklist;
import dev.tollgate.system.Item;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Items and the scenarios that carry them. */
final class ItemChecks {
  private final Findings findings;

  /** By tag, the system that has it. */
  private final Map<String, String> known = new HashMap<>();

  /**
   * @param all systems of the folder, looked at or not
   */
  ItemChecks(List<LintedSystem> all, Findings findings) {
    this.findings = findings;
    for (LintedSystem system : all) {
      Checklist checklist = system.checklist();
      if (checklist != null) {
        checklist.items().forEach(item -> learn(system, item));
      }
    }
  }

  private void learn(LintedSystem system, Item item) {
    String other = known.putIfAbsent(item.tag(), system.folder().name());
    if (other != null) {
      findings.add(
          system.checklistFile(),
          item.line(),
          "%s is an item of %s already; an id means one thing: take another"
              .formatted(item.id(), other));
    }
  }

  void check(LintedSystem system) {
    Set<String> carried = new HashSet<>();
    system.eachScenario(
        (file, scenario) -> {
          carried.addAll(scenario.tags().keySet());
          if (system.checklist() != null) {
            scenario.tags().forEach((tag, line) -> checkTag(file, tag, line));
            checkCarries(file, scenario);
          }
        });
    Checklist checklist = system.checklist();
    if (checklist != null) {
      checklist.items().forEach(item -> checkItem(system, checklist, item, carried));
    }
  }

  private void checkTag(Path file, String tag, int line) {
    if (Item.isMeant(tag) && !known.containsKey(tag)) {
      findings.add(
          file,
          line,
          "%s looks like an item, and no checklist has it; mend the tag, or add the item"
              .formatted(tag));
    }
  }

  private void checkCarries(Path file, WrittenScenario scenario) {
    Set<String> tags = scenario.tags().keySet();
    if (tags.stream().noneMatch(tag -> known.containsKey(tag) || Item.isMeant(tag))) {
      findings.add(
          file,
          scenario.line(),
          "'%s' carries no item; tag it with the id of what it shows".formatted(scenario.name()));
    }
  }

  private void checkItem(LintedSystem system, Checklist checklist, Item item, Set<String> carried) {
    boolean hasScenario = carried.contains(item.tag());
    boolean said = checklist.whyUnproven(item).isPresent();
    // In a feature that cannot be read there may well be one.
    boolean seenAll = system.features().stream().allMatch(each -> each.broken().isEmpty());
    if (!hasScenario && !said && seenAll && checklist.comparedBy(item).isEmpty()) {
      findings.add(
          system.checklistFile(),
          item.line(),
          "%s has no scenario; tag one with %s, or say why it has none in system.yml: unproven: {%s: the reason}"
              .formatted(item.id(), item.tag(), item.id()));
    }
    if (hasScenario && said) {
      Path file = system.folder().path().resolve("system.yml");
      findings.add(
          file,
          TextLine.of(file, item.id()),
          "%s stands under \"unproven\", and a scenario carries it; take the line out"
              .formatted(item.id()));
    }
  }
}
