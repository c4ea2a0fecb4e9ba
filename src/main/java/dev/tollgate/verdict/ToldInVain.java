package dev.tollgate.verdict;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Load;
import dev.tollgate.evidence.Stray;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.Item;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scenarios that told a dependency how to answer, and whose calls it never saw, while calls to it
 * belonged to no scenario: what they say may well be of an answer that was never given.
 */
final class ToldInVain {
  private ToldInVain() {}

  /**
   * Empty where each was asked, or no call was lost.
   *
   * @param strays the run's calls that belong to no scenario
   * @param carriers the scenarios that carry the item
   */
  static Optional<ItemResult> of(Item item, List<Stray> strays, List<RecordedScenario> carriers) {
    for (RecordedScenario carrier : carriers) {
      Set<String> lost =
          strays.stream()
              .map(Stray::exchange)
              .filter(call -> call.from().equals(carrier.place().system()))
              .map(Exchange::to)
              .collect(Collectors.toSet());
      Optional<String> unasked =
          told(carrier)
              .filter(told -> lost.contains(dependency(told)) && !asked(carrier, told))
              .map(ToldInVain::dependency)
              .findFirst();
      if (unasked.isPresent()) {
        return Optional.of(
            new ItemResult(
                item,
                ItemStatus.UNPROVEN,
                "%s told %s how to answer, and no call to it came home: calls to it belong to no scenario"
                    .formatted(carrier.place(), unasked.get()),
                carriers));
      }
    }
    return Optional.empty();
  }

  private static Stream<Event> told(RecordedScenario scenario) {
    return seen(scenario, Event.class)
        .filter(event -> event.kind() == Event.Kind.TOLD && !dependency(event).isEmpty());
  }

  private static String dependency(Event told) {
    return told.data().getOrDefault(Event.TOLD_DEPENDENCY, "");
  }

  /** Of a load's calls only some are kept: whoever was asked in it, was asked. */
  private static boolean asked(RecordedScenario scenario, Event told) {
    return seen(scenario, Load.class).findAny().isPresent()
        || seen(scenario, Exchange.class)
            .anyMatch(
                call ->
                    call.side() == Exchange.Side.DEPENDENCY
                        && call.to().equals(dependency(told))
                        && call.startNanos() >= told.atNanos());
  }

  private static <T> Stream<T> seen(RecordedScenario scenario, Class<T> kind) {
    return scenario.journal().stream()
        .map(JournalEntry::seen)
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}
