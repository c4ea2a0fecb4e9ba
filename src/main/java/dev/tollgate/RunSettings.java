package dev.tollgate;

import dev.tollgate.system.SystemFolder;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run is to do.
 *
 * @param systems those that the selected features belong to
 * @param target the name of the target file of each
 * @param parallel how many scenarios of a system run together
 * @param selection which scenarios, for people
 * @param command the command that makes this run again
 * @param reports where the record and all that is made of it go
 * @param failFast whether nothing is to begin once a scenario has failed
 * @param loadScale by how much the durations of loads are stretched; 1 for as they are written
 */
record RunSettings(
    List<SystemFolder> systems,
    String target,
    int parallel,
    String selection,
    String command,
    Path reports,
    boolean failFast,
    double loadScale) {
  RunSettings {
    systems = List.copyOf(systems);
  }

  RunSettings(
      List<SystemFolder> systems,
      String target,
      int parallel,
      String selection,
      String command,
      Path reports) {
    this(systems, target, parallel, selection, command, reports, false, 1);
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
