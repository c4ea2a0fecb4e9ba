package dev.tollgate.stub;

import dev.tollgate.evidence.ScenarioMark;
import dev.tollgate.system.Correlation;
import dev.tollgate.system.Dependency;
import dev.tollgate.system.SystemDescription;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings calls home to their scenarios: by the scenario's mark in one of the places that the
 * system's {@code correlate} list names. Every identity that a scenario hands out (tenant, user,
 * image address) holds its mark.
 */
final class Homes {
  /** Whoever sees that answer further on would look for it elsewhere. */
  private static final String ANSWERED = "; it was answered 501";

  private final List<Correlation> places;
  private final Map<String, Dependency> dependencies;
  private final Map<String, ScenarioStubs> scenarios = new ConcurrentHashMap<>();
  private volatile @Nullable ScenarioStubs alone;

  Homes(SystemDescription system) {
    this.places = system.correlate();
    this.dependencies = system.dependencies();
  }

  void add(String mark, ScenarioStubs stubs) {
    scenarios.put(mark, stubs);
  }

  /** While a scenario runs alone, what carries no mark is its own. */
  void alone(@Nullable ScenarioStubs stubs) {
    alone = stubs;
  }

  Home find(StubCall call) {
    Set<String> marks =
        places.stream()
            .flatMap(place -> valuesAt(place, call).stream())
            .flatMap(ScenarioMark::in)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<ScenarioStubs> found =
        marks.stream()
            .filter(scenarios::containsKey)
            .map(m -> scenarios.get(m))
            .distinct()
            .toList();
    if (found.size() == 1) {
      return new Home.Scenario(found.get(0));
    }
    if (found.size() > 1) {
      return new Home.Nobody(
          "it carries what belongs to "
              + found.size()
              + " scenarios: "
              + found.stream().map(ScenarioStubs::scenario).collect(Collectors.joining(", "))
              + ANSWERED);
    }
    ScenarioStubs single = alone;
    if (single != null) {
      return new Home.Scenario(single);
    }
    Dependency dependency = dependencies.get(call.dependency());
    if (dependency != null && dependency.shared()) {
      return new Home.Shared();
    }
    return new Home.Nobody(
        (places.isEmpty()
                ? "system.yml does not say under correlate what of a call names its scenario"
                : "no scenario is named in "
                    + places.stream()
                        .map(
                            place ->
                                place
                                    + (valuesAt(place, call).stream().allMatch(String::isEmpty)
                                        ? ", which is not there"
                                        : ""))
                        .collect(Collectors.joining(" or in ")))
            + (marks.isEmpty() ? "" : "; found the marks of another run: " + marks)
            + ANSWERED);
  }

  private static List<String> valuesAt(Correlation place, StubCall call) {
    return switch (place.place()) {
      case PATH -> List.of(call.uri());
      case HEADER -> call.header(place.name());
      case QUERY -> call.asItCame().query(place.name());
      case JSON -> List.of(call.field("/" + place.name().replace('.', '/')));
    };
  }
}
