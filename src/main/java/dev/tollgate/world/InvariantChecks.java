package dev.tollgate.world;

import dev.tollgate.system.Invariant;
import java.util.List;

/** The check for each kind of invariant. */
final class InvariantChecks {
  private InvariantChecks() {}

  static InvariantCheck of(Invariant invariant, World world) {
    return switch (invariant.check()) {
      case BALANCE -> new BooksBalance(world, invariant);
      case BOOKED_ONCE -> new BookedOnce(world);
      case STAGES -> new StagesInOrder(world, invariant);
      case REFUSED -> new RefusedGoesNoFurther(world, invariant);
      case CARRY -> new TenantCarried(world, invariant);
      case AT_MOST -> new AtMostInProgress(world, invariant);
      case CONTRACT -> () -> contract(world);
      case NOTHING_SECRET -> new NothingSecret(world);
      case LOGGED_ONCE -> new LoggedOnce(world);
      case NO_STRAY -> new NoStray(world);
    };
  }

  private static List<String> contract(World world) {
    return world.sent().stream()
        .filter(sent -> sent.status() > 0)
        .flatMap(
            sent ->
                world.system().contractProblems(sent).stream()
                    .map(problem -> sent.shown() + ": " + problem))
        .toList();
  }
}
