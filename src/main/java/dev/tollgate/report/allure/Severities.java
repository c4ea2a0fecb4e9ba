package dev.tollgate.report.allure;

import dev.tollgate.system.Checklist;
import dev.tollgate.system.Checklists;
import dev.tollgate.system.Item;
import dev.tollgate.system.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How much hangs on a scenario, in Allure's words: as much as on the worst item that it carries.
 */
final class Severities {
  private final Map<String, Severity> byTag = new HashMap<>();

  Severities(Checklists checklists) {
    for (Checklist checklist : checklists.all()) {
      for (Item item : checklist.items().toList()) {
        byTag.put('@' + item.id(), item.severity());
      }
    }
  }

  /** Empty when it carries no item. */
  Optional<String> of(Collection<String> tags) {
    return tags.stream()
        .map(byTag::get)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .map(
            worst ->
                switch (worst) {
                  case CRITICAL -> "blocker";
                  case HIGH -> "critical";
                  case MEDIUM -> "normal";
                  case LOW -> "minor";
                });
  }
}
