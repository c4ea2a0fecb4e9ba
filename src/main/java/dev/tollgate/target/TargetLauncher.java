package dev.tollgate.target;

import dev.tollgate.system.BadFileException;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.system.TargetProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;

/**
 * Makes a target of a target file: starts it or reaches it, and waits until it serves.
 *
 * @param values what {@code ${...}} in the file stands for; {@code ${port}} is added here
 * @param freePorts ports to be had
 * @param mask takes the secrets out of what a message quotes
 * @param onLine gets every line that a started target prints
 * @param say is told what is waited for, while it is
 * @param givenUp whether nobody waits for the target any more
 */
public record TargetLauncher(
    Map<String, String> values,
    IntSupplier freePorts,
    UnaryOperator<String> mask,
    Consumer<String> onLine,
    Consumer<String> say,
    BooleanSupplier givenUp) {

  /**
   * Starts the target and waits until it serves.
   *
   * @throws TargetException when it does not, with its command, what became of it and the last
   *     lines it printed
   * @throws BadFileException when the file cannot be used
   */
  public Target start(SystemFolder system, String name) {
    TargetProfile profile = system.target(name);
    Path file = system.targetFile(name);
    if (profile.address() != null) {
      return reach(profile, name);
    }
    LaunchPlan plan = plan(java.util.Objects.requireNonNull(profile.launch()), file);
    LaunchedTarget target = LaunchedTarget.start(plan);
    Optional<String> trouble;
    try {
      trouble =
          readiness(name)
              .await(
                  plan.address().resolve(profile.ready().path()),
                  profile.ready().within(),
                  () ->
                      givenUp.getAsBoolean() ? Optional.of("the run was stopped") : target.died());
    } catch (InterruptedException e) {
      target.close();
      Thread.currentThread().interrupt();
      throw new TargetException("The target " + name + " was not waited for: interrupted");
    }
    if (trouble.isPresent()) {
      List<String> lines = target.lastLines();
      target.close();
      throw new TargetException(
          "The target "
              + name
              + " did not start: "
              + trouble.get()
              + "\n  command: "
              + mask.apply(plan.shown())
              + "\n  described in: "
              + file
              + (lines.isEmpty()
                  ? "\n  it printed nothing"
                  : "\n  the last lines it printed:\n    "
                      + mask.apply(String.join("\n    ", lines))));
    }
    return target;
  }

  private Readiness readiness(String name) {
    return new Readiness(line -> say.accept(mask.apply(name + " is " + line)));
  }

  private Target reach(TargetProfile profile, String name) {
    FoundTarget target = new FoundTarget(java.util.Objects.requireNonNull(profile.address()));
    try {
      Optional<String> trouble =
          readiness(name)
              .await(
                  target.address().resolve(profile.ready().path()),
                  profile.ready().within(),
                  () ->
                      givenUp.getAsBoolean()
                          ? Optional.of("the run was stopped")
                          : Optional.empty());
      if (trouble.isPresent()) {
        throw new TargetException("The target " + name + " cannot be reached: " + trouble.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetException("The target " + name + " was not waited for: interrupted");
    }
    return target;
  }

  private LaunchPlan plan(TargetProfile.Launch launch, Path file) {
    launch.requireFilledIn(file);
    int port = freePorts.getAsInt();
    Map<String, String> all = new HashMap<>(values);
    all.put("port", String.valueOf(port));
    Map<String, String> environment = new HashMap<>();
    launch.environment().forEach((k, v) -> environment.put(k, SystemFolder.fill(v, all, file, k)));
    return new LaunchPlan(
        launch.command().stream().map(a -> SystemFolder.fill(a, all, file, "command")).toList(),
        environment,
        URI.create("http://127.0.0.1:" + port),
        launch.stopWithin(),
        settle(launch, all, file),
        onLine);
  }

  private static List<String> settle(
      TargetProfile.Launch launch, Map<String, String> values, Path file) {
    Map<String, String> all = new HashMap<>(values);
    // Nobody has it before the process is there.
    all.put("pid", "${pid}");
    return launch.settle().stream()
        .map(word -> SystemFolder.fill(word, all, file, "settle"))
        .toList();
  }
}
