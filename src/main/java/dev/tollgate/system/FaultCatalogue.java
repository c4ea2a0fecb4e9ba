package dev.tollgate.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code faults.yml}: the targets that are known to be bad.
 *
 * @param target the good target that each of them is, but for its fault
 * @param launch how they are started, unless one says otherwise
 */
public record FaultCatalogue(String target, Fault.@Nullable Start launch, List<Fault> faults) {
  private static final int SHOWN = 8;

  public FaultCatalogue(
      @Nullable String target, Fault.@Nullable Start launch, @Nullable List<Fault> faults) {
    this.target = target == null ? "reference" : target;
    this.launch = launch;
    this.faults = List.copyOf(Required.key("faults", faults));
  }

  public Optional<Fault> named(String name) {
    return faults.stream().filter(fault -> fault.name().equals(name)).findFirst();
  }

  /**
   * What to do about a name that is none: those that share a word with it, or else all, as far as
   * they go on a line.
   */
  public String known(String name) {
    List<String> words = List.of(name.split("-"));
    List<String> alike =
        faults.stream()
            .map(Fault::name)
            .filter(known -> List.of(known.split("-")).stream().anyMatch(words::contains))
            .toList();
    List<String> shown = alike.isEmpty() ? faults.stream().map(Fault::name).toList() : alike;
    return (alike.isEmpty() ? "known: " : "alike: ")
        + String.join(", ", shown.subList(0, Math.min(SHOWN, shown.size())))
        + (shown.size() > SHOWN ? " and " + (shown.size() - SHOWN) + " more" : "");
  }

  /** The first name that stands twice; empty when there is none. */
  Optional<String> doubled() {
    Set<String> seen = new HashSet<>();
    return faults.stream().map(Fault::name).filter(name -> !seen.add(name)).findFirst();
  }

  /**
   * The good target, started as the fault is.
   *
   * @throws IllegalArgumentException when the good one is not started by us: it has an address
   */
  TargetProfile plant(Fault fault, TargetProfile good) {
    TargetProfile.Launch launch = good.launch();
    if (launch == null) {
      throw new IllegalArgumentException(
          "the target \"" + target + "\" is found at an address; one that is launched is needed");
    }
    List<String> command = new ArrayList<>(launch.command());
    Map<String, String> environment = new HashMap<>(launch.environment());
    for (Fault.Start start : starts(fault)) {
      if (!start.command().isEmpty()) {
        command = start.command().stream().map(a -> a.replace("${fault}", fault.name())).toList();
      }
      start
          .environment()
          .forEach((k, v) -> environment.put(k, v.replace("${fault}", fault.name())));
    }
    // One instance: several faults are tried side by side, and their suites leave no core idle.
    return good.startedBy(
        new TargetProfile.Launch(command, environment, launch.stopWithin(), 1, launch.settle()));
  }

  private List<Fault.Start> starts(Fault fault) {
    List<Fault.Start> starts = new ArrayList<>();
    if (launch != null) {
      starts.add(launch);
    }
    if (fault.launch() != null) {
      starts.add(fault.launch());
    }
    return starts;
  }
}
