package dev.tollgate.world;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.system.Correlation;
import dev.tollgate.system.Invariant;
import java.util.ArrayList;
import java.util.List;

/** Every call to these dependencies carries the caller's tenant, in its plain form. */
final class TenantCarried implements InvariantCheck {
  private final World world;
  private final Invariant invariant;

  TenantCarried(World world, Invariant invariant) {
    this.world = world;
    this.invariant = invariant;
  }

  @Override
  public List<String> problems() {
    String tenant = world.identity().tenant();
    List<String> problems = new ArrayList<>();
    invariant
        .carry()
        .forEach(
            (dependency, place) -> {
              List<Exchange> without =
                  world.journal().callsTo(dependency).stream()
                      .filter(call -> !isAt(place, world.journal().asItCame(call), tenant))
                      .toList();
              if (!without.isEmpty()) {
                problems.add(
                    "%d of %d calls to %s do not carry %s in %s%s"
                        .formatted(
                            without.size(),
                            world.journal().callsTo(dependency).size(),
                            dependency,
                            tenant,
                            place,
                            Calls.shown(without)));
              }
            });
    return problems;
  }

  /** And nothing after it that leads out again. */
  private static boolean isFirstSegment(String path, String tenant) {
    String plain = path.replaceAll("(?i)%2e", ".");
    return plain.startsWith("/" + tenant + "/") && !(plain + "/").matches(".*/\\.{1,2}/.*");
  }

  private static boolean isAt(Correlation place, Exchange call, String tenant) {
    return switch (place.place()) {
      case HEADER -> CallWords.header(place.name(), tenant).test(call);
      case JSON -> CallWords.field(place.name(), tenant).test(call);
      case QUERY -> CallWords.query(place.name(), tenant).test(call);
      case PATH -> isFirstSegment(call.request().path(), tenant);
    };
  }
}
