package dev.tollgate.verdict;

import dev.tollgate.record.NotSelected;
import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.Checklist;
import dev.tollgate.system.Item;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An item is said to have no scenario yet, and has one: what is said of it is out of date. */
final class UnprovenNoMore implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    return grounds.systems().stream()
        .map(SystemCoverage::checklist)
        .filter(Objects::nonNull)
        .flatMap(checklist -> reasons(grounds, checklist))
        .toList();
  }

  private static Stream<Reason> reasons(Grounds grounds, Checklist checklist) {
    return checklist
        .items()
        .filter(item -> checklist.whyUnproven(item).isPresent())
        .flatMap(item -> reason(grounds, checklist, item).stream());
  }

  private static Optional<Reason> reason(Grounds grounds, Checklist checklist, Item item) {
    List<Place> carriers = carriers(grounds, item.tag());
    if (carriers.isEmpty()) {
      return Optional.empty();
    }
    String message =
        "system.yml of %s says under \"unproven\" that %s has no scenario yet, and %s carries it; take the line out"
            .formatted(checklist.system(), item.id(), carriers.get(0));
    return Optional.of(
        new Reason(
            PolicyRule.UNPROVEN_NO_MORE.word(),
            grounds.decision(PolicyRule.UNPROVEN_NO_MORE, checklist.system(), Severity.MEDIUM),
            Severity.MEDIUM,
            message,
            List.of(item.id()),
            carriers));
  }

  private static List<Place> carriers(Grounds grounds, String tag) {
    return Stream.concat(
            grounds.run().scenarios().stream()
                .filter(scenario -> scenario.tags().contains(tag))
                .map(RecordedScenario::place),
            grounds.run().notSelected().stream()
                .filter(scenario -> scenario.tags().contains(tag))
                .map(NotSelected::place))
        .distinct()
        .sorted()
        .toList();
  }
}
