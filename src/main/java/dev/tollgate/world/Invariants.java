package dev.tollgate.world;

import dev.tollgate.evidence.Event;
import dev.tollgate.system.Invariant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What holds after every scenario of the system, as its {@code system.yml} declares. */
public final class Invariants {
  private final World world;
  private final Set<String> suspended = new LinkedHashSet<>();

  public Invariants(World world) {
    this.world = world;
  }

  /**
   * Is not checked in this scenario; the report says so.
   *
   * @throws IllegalArgumentException when the system has no such invariant, or nobody says why
   */
  public void suspend(String name, String reason) {
    Set<String> known = world.system().description().invariants().keySet();
    if (!known.contains(name)) {
      throw new IllegalArgumentException(
          "no invariant \"" + name + "\"; this system has: " + known);
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "the invariant \"" + name + "\" is suspended, and nobody says why");
    }
    suspended.add(name);
    world.note(
        Event.Kind.NOTE,
        "the invariant \"" + name + "\" is suspended: " + reason,
        Map.of("suspended", name, "reason", reason));
  }

  /**
   * Checks all that are not suspended.
   *
   * @param failed whether the scenario has failed: what a service does after its first mistake
   *     would only hide that
   * @throws AssertionError naming those that do not hold, each with its numbers
   */
  public void check(boolean failed) throws InterruptedException {
    if (failed || world.brokenOff() || !world.running()) {
      return;
    }
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, Invariant> declared :
        world.system().description().invariants().entrySet()) {
      if (!suspended.contains(declared.getKey())) {
        List<String> problems = InvariantChecks.of(declared.getValue(), world).problems();
        if (!problems.isEmpty()) {
          broken.add(shown(declared.getKey(), declared.getValue(), problems));
        }
      }
    }
    if (!broken.isEmpty()) {
      throw new AssertionError(String.join("\n", broken));
    }
  }

  /**
   * Which of these kinds do not hold of one request of many, looked at by itself.
   *
   * @return the names of the first that does not, and why; empty when all hold
   */
  Optional<String> brokenBy(World one, Set<Invariant.Check> kinds) throws InterruptedException {
    for (Map.Entry<String, Invariant> declared :
        world.system().description().invariants().entrySet()) {
      if (kinds.contains(declared.getValue().check()) && !suspended.contains(declared.getKey())) {
        List<String> problems = InvariantChecks.of(declared.getValue(), one).problems();
        if (!problems.isEmpty()) {
          return Optional.of(
              "invariant \"" + declared.getKey() + "\" does not hold: " + problems.get(0));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * How many parts of one request were in progress at most, by the invariant that limits them.
   *
   * @return empty where the system has no such invariant
   */
  OptionalInt mostInProgress(World one) {
    return world.system().description().invariants().values().stream()
        .filter(invariant -> invariant.check() == Invariant.Check.AT_MOST)
        .mapToInt(invariant -> new AtMostInProgress(one, invariant).most())
        .max();
  }

  /** Counts what a request delivered that is not kept, for the checks at the end. */
  void count(Sent one) {
    for (Invariant invariant : world.system().description().invariants().values()) {
      if (invariant.check() == Invariant.Check.BALANCE) {
        world.delivered(invariant, BooksBalance.delivered(world, invariant, one));
      }
    }
  }

  private static String shown(String name, Invariant invariant, List<String> problems) {
    return "invariant \""
        + name
        + "\" does not hold: "
        + problems.get(0)
        + (problems.size() == 1 ? "" : more(problems))
        + "\n  what should hold: "
        + invariant.says();
  }

  private static String more(List<String> problems) {
    return "\n  "
        + String.join("\n  ", problems.subList(1, Math.min(6, problems.size())))
        + (problems.size() > 6 ? "\n  and " + (problems.size() - 6) + " more" : "");
  }
}
