package dev.tollgate.report;

import dev.tollgate.evidence.Event;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.RecordedRun;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stubs were told to do out of the ordinary.
 *
 * @param what in the harness's words
 * @param scenarios how many scenarios told them so
 */
public record Told(String what, long scenarios) {
  static List<Told> of(RecordedRun run, String system) {
    return run.scenarios().stream()
        .filter(scenario -> scenario.place().system().equals(system))
        .flatMap(
            scenario ->
                scenario.journal().stream()
                    .map(JournalEntry::seen)
                    .filter(seen -> seen instanceof Event event && event.kind() == Event.Kind.TOLD)
                    .map(seen -> Cut.to(((Event) seen).text(), 160))
                    .distinct())
        .collect(Collectors.groupingBy(text -> text, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(told -> new Told(told.getKey(), told.getValue()))
        .toList();
  }
}
