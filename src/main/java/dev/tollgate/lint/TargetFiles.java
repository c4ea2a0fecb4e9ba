package dev.tollgate.lint;

import dev.tollgate.system.SystemFolder;
import dev.tollgate.system.TargetProfile;
import dev.tollgate.system.TargetProfile.Launch;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the files that say how a system is started, or where it is. */
final class TargetFiles {
  private final LintedSystem system;
  private final SystemFolder folder;
  private final Findings findings;

  TargetFiles(LintedSystem system, Findings findings) {
    this.system = system;
    this.folder = system.folder();
    this.findings = findings;
  }

  void check() {
    if (folder.targets().isEmpty()) {
      findings.add(
          folder.targetFile("reference"),
          0,
          "no such file; say in it how the service is started (launch:), or where it is (address:)");
    }
    for (String target : folder.targets()) {
      findings.read(() -> folder.target(target)).ifPresent(found -> check(target, found));
    }
  }

  private void check(String target, TargetProfile profile) {
    Path file = folder.targetFile(target);
    Launch launch = profile.launch();
    if (launch != null) {
      launch(target, launch, file);
    }
    String before = profile.before();
    if (before != null && !folder.targets().contains(before)) {
      findings.add(
          file,
          0,
          "\"before\" names %s, which is no target; targets: %s"
              .formatted(before, String.join(", ", folder.targets())));
    }
  }

  private void launch(String target, Launch launch, Path file) {
    if (system.hasBegun()) {
      var unused =
          findings.read(
              () -> {
                launch.requireFilledIn(file);
                return target;
              });
    }
    program(launch, file);
    if (!launch.command().contains(Launch.TO_FILL_IN)) {
      addresses(target, launch, file);
    }
  }

  /**
   * One on the search path, or anywhere else but here, may well be there on the machine that runs
   * it; and a folder that is not there yet may be where it is built.
   */
  private void program(Launch launch, Path file) {
    String program = launch.command().get(0);
    if (!program.contains("/") || program.contains("${")) {
      return;
    }
    Path path = Path.of(program);
    Path around = path.toAbsolutePath().normalize().resolveSibling(".");
    if (!path.isAbsolute() && Files.isDirectory(around) && !Files.exists(path)) {
      findings.add(
          file,
          TextLine.of(file, "command"),
          "starts %s, which is not there from %s; mend the path, or build it first"
              .formatted(program, Path.of("").toAbsolutePath()));
    }
  }

  /** A service that is never told where a dependency is played calls the real one, or nobody. */
  private void addresses(String target, Launch launch, Path file) {
    findings
        .read(() -> folder.description(target))
        .map(description -> description.dependencies().keySet())
        .ifPresent(
            all -> {
              launch.notTold(all).forEach(name -> findings.add(file, 0, notTold(name)));
              launch
                  .unknown(all)
                  .forEach(
                      name ->
                          findings.add(
                              file,
                              TextLine.of(file, name),
                              "names the dependency %s, which system.yml does not have; it has %s"
                                  .formatted(
                                      name, all.isEmpty() ? "none" : String.join(", ", all))));
            });
  }

  private static String notTold(String dependency) {
    return "does not tell the service where %s is played; give it %s in its environment or its command"
        .formatted(dependency, Launch.placeOf(dependency));
  }
}
