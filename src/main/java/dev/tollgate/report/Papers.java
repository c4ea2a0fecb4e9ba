package dev.tollgate.report;

import dev.tollgate.evidence.Mask;
import dev.tollgate.evidence.Masking;
import dev.tollgate.system.BadFileException;
import dev.tollgate.system.Dependency;
import dev.tollgate.system.Invariant;
import dev.tollgate.system.Review;
import dev.tollgate.system.Reviews;
import dev.tollgate.system.Severity;
import dev.tollgate.system.SystemDescription;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.system.TargetProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is on file about a system beside its checklist, as it is when the report is made.
 *
 * @param reviews by area
 * @param rollback the plan, in Markdown; empty when there is none
 * @param dependencies what it calls, and what part the stub plays
 * @param metrics the names by which it can be watched
 * @param secrecy the invariants that look for what must not get out
 * @param settings of the target, secrets masked
 * @param troubles files that cannot be used, and why
 */
public record Papers(
    List<Review> reviews,
    String rollback,
    Map<String, String> dependencies,
    List<String> metrics,
    List<String> secrecy,
    Map<String, String> settings,
    List<String> troubles) {
  public static final Papers NONE =
      new Papers(List.of(), "", Map.of(), List.of(), List.of(), Map.of(), List.of());

  private static final Pattern SECRET =
      Pattern.compile("(?i)secret|token|password|passwd|api.?key|private|credential");

  static Papers of(SystemFolder folder, Optional<String> target) {
    List<String> troubles = new ArrayList<>();
    SystemDescription system = described(folder, troubles);
    Masking masking = new Masking(system == null ? List.of() : system.secrets());
    return new Papers(
        reviews(folder, troubles).stream().map(review -> review.masked(masking::text)).toList(),
        masking.text(rollback(folder.path().resolve("rollback.md"), troubles)),
        system == null ? Map.of() : dependencies(system),
        system == null ? List.of() : system.metrics().keySet().stream().sorted().toList(),
        system == null ? List.of() : secrecy(system),
        target.map(name -> settings(folder, name, system, troubles)).orElse(Map.of()),
        troubles);
  }

  /** The findings of one severity that are open, each with its review's area. */
  public List<String> open(Severity severity) {
    return reviews.stream()
        .flatMap(
            review ->
                review.open().getOrDefault(severity, List.of()).stream()
                    .map(finding -> review.area() + ": " + finding))
        .toList();
  }

  private static @Nullable SystemDescription described(SystemFolder folder, List<String> troubles) {
    try {
      return folder.description();
    } catch (BadFileException e) {
      troubles.add(String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static List<Review> reviews(SystemFolder folder, List<String> troubles) {
    try {
      return Reviews.of(folder.path()).all();
    } catch (BadFileException e) {
      troubles.add(String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private static String rollback(Path file, List<String> troubles) {
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      troubles.add(file + " cannot be read: " + e.getMessage());
      return "";
    }
  }

  private static Map<String, String> dependencies(SystemDescription system) {
    Map<String, String> all = new TreeMap<>();
    system
        .dependencies()
        .forEach((String name, Dependency it) -> all.put(name, it.plays().toString()));
    return all;
  }

  private static List<String> secrecy(SystemDescription system) {
    return system.invariants().entrySet().stream()
        .filter(entry -> entry.getValue().check() == Invariant.Check.NOTHING_SECRET)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static Map<String, String> settings(
      SystemFolder folder,
      String target,
      @Nullable SystemDescription system,
      List<String> troubles) {
    List<String> secrets = system == null ? List.of() : system.secrets();
    Masking masking = new Masking(secrets);
    Map<String, String> all = new TreeMap<>();
    try {
      TargetProfile profile = folder.target(target);
      if (profile.address() != null) {
        all.put("address", masking.text(profile.address().toString()));
      }
      if (profile.launch() != null) {
        all.put("command", masking.text(String.join(" ", profile.launch().command())));
        profile
            .launch()
            .environment()
            .forEach(
                (name, value) ->
                    all.put(
                        name, isSecret(name, value, secrets) ? Mask.VALUE : masking.text(value)));
      }
    } catch (BadFileException e) {
      troubles.add(String.valueOf(e.getMessage()));
    }
    return all;
  }

  /** By its name; what a run fills in is no secret of anybody's. */
  private static boolean isSecret(String name, String value, List<String> secrets) {
    return !value.startsWith("${")
        && (SECRET.matcher(name).find() || secrets.stream().anyMatch(name::equalsIgnoreCase));
  }
}
