package dev.tollgate;

import dev.tollgate.evidence.RunInfo;
import dev.tollgate.run.PlannedScenario;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.system.TargetProfile;
import dev.tollgate.world.ScenarioTerms;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a run is to do.
 *
 * @param systems those that the selected features belong to
 * @param target the name of the target file of each
 * @param selection which scenarios, for people
 * @param command the command that makes this run again
 * @param reports where the record and all that is made of it go
 * @param failFast whether nothing is to begin once a scenario has failed
 * @param show whether the exchanges of each scenario are shown on the terminal
 * @param terms how the scenarios are run
 */
record RunSettings(
    List<SystemFolder> systems,
    String target,
    String selection,
    String command,
    Path reports,
    boolean failFast,
    boolean show,
    ScenarioTerms terms) {
  RunSettings {
    systems = List.copyOf(systems);
  }

  /** The same, for a part of its scenarios. */
  RunSettings of(List<PlannedScenario> part) {
    return new RunSettings(
        systems.stream()
            .filter(system -> part.stream().anyMatch(each -> each.system().equals(system.name())))
            .toList(),
        target,
        selection,
        command,
        reports,
        failFast,
        show,
        terms);
  }

  /** The names of headers and fields that are masked besides the usual ones. */
  List<String> secrets() {
    return systems.stream().flatMap(s -> s.description(target).secrets().stream()).toList();
  }

  /** What the record says of the run before its targets have been asked. */
  RunInfo info(Undertaking undertaking) {
    return new RunInfo(
        UUID.randomUUID().toString(),
        Instant.now(),
        selection,
        command,
        systems.stream()
            .map(system -> String.valueOf(system.path().getParent()))
            .filter(folder -> !folder.equals("features"))
            .findFirst()
            .orElse(null),
        Version.OF_TOLLGATE,
        Version.commit(),
        systems.stream()
            .map(
                system ->
                    new RunInfo.Accepted(
                        system.name(), target, null, null, system.checksum(target)))
            .toList(),
        ThisMachine.look(),
        undertaking.name(),
        undertaking.reruns());
  }

  /** What its target file forgets to tell the service, a line each: nearly all of it fails then. */
  List<String> notTold(SystemFolder system) {
    TargetProfile.Launch launch = system.target(target).launch();
    return launch == null
        ? List.of()
        : launch.notTold(system.description(target).dependencies().keySet()).stream()
            .map(
                name ->
                    "%s does not tell the service where %s is played: give it %s"
                        .formatted(
                            system.targetFile(target), name, TargetProfile.Launch.placeOf(name)))
            .toList();
  }

  /**
   * Reads the files of the systems and their targets, so that a mistake in one is known before
   * anything is started.
   *
   * @throws dev.tollgate.system.BadFileException when one cannot be used
   */
  void checkFiles() {
    for (SystemFolder system : systems) {
      String before = system.target(target).before();
      if (before != null) {
        var unused = system.target(before);
      }
      system.contract(system.description(target));
      for (String profile : system.loads()) {
        var unusedToo = system.load(profile);
      }
    }
  }
}
