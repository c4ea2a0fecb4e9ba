package dev.tollgate.world;

import dev.tollgate.evidence.Event;
import dev.tollgate.stub.CallFilter;
import dev.tollgate.stub.Effect;
import dev.tollgate.system.Dependency;
import java.util.LinkedHashSet;
import java.util.Set;

/** How this scenario's dependencies behave. */
public final class Dependencies {
  public static final int ALWAYS = Integer.MAX_VALUE;

  private final World world;
  private final Set<String> refusing = new LinkedHashSet<>();

  public Dependencies(World world) {
    this.world = world;
  }

  /**
   * Tells a dependency what to do with the calls that are meant.
   *
   * @throws IllegalArgumentException when the system has no such dependency, or it is shared and
   *     others use it now
   */
  public void tell(String dependency, CallFilter calls, Effect effect, int times, String words) {
    Dependency declared = world.system().description().dependencies().get(dependency);
    if (declared != null && declared.shared()) {
      demandAlone(dependency, "is shared by all scenarios");
    }
    String told = dependency + " " + words;
    world.stubs().tell(dependency, calls, effect, times, "told: " + words);
    world.note(Event.Kind.TOLD, told);
  }

  /** Closes the dependency's port until the scenario ends. */
  public void refuse(String dependency) {
    demandAlone(dependency, "refuses connections before anybody can tell whose they are");
    world.system().stubs().refuse(dependency);
    refusing.add(dependency);
    world.note(Event.Kind.TOLD, dependency + " refuses connections");
  }

  /** The dependency is as it was before it was told anything. */
  public void recover(String dependency) {
    world.stubs().recover(dependency);
    if (refusing.remove(dependency)) {
      world.system().stubs().listen(dependency);
    }
    world.note(Event.Kind.TOLD, dependency + " is well again");
  }

  /** Opens the ports that this scenario closed. */
  public void restore() {
    Set.copyOf(refusing).forEach(this::recover);
  }

  private void demandAlone(String dependency, String why) {
    if (!world.alone()) {
      throw new IllegalArgumentException(
          "the dependency \"" + dependency + "\" " + why + ": tag this scenario @alone");
    }
  }
}
