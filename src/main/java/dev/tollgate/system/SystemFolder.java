package dev.tollgate.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** {@code features/<system>/}: the files that describe a system, found by their names. */
public record SystemFolder(Path path) {
  /** Before the name of a fault, where a target is asked for. */
  public static final String FAULT = "fault:";

  /**
   * The systems below a features folder: each folder that holds a {@code system.yml}, by name.
   *
   * @throws BadFileException when there is no such folder, or no system in it
   */
  public static List<SystemFolder> all(Path features) {
    if (!Files.isDirectory(features)) {
      throw new BadFileException(
          features,
          0,
          "no such folder; run from the top of the project, or name it: --features <folder>");
    }
    try (Stream<Path> folders = Files.list(features)) {
      List<SystemFolder> systems =
          folders
              .filter(f -> Files.isRegularFile(f.resolve("system.yml")))
              .sorted()
              .map(SystemFolder::new)
              .toList();
      if (systems.isEmpty()) {
        throw new BadFileException(features, 0, "holds no system: no folder with a system.yml");
      }
      return systems;
    } catch (IOException e) {
      throw new BadFileException(features, 0, "cannot be listed: " + e.getMessage());
    }
  }

  public String name() {
    return path.getFileName().toString();
  }

  /**
   * The system as {@code system.yml} describes it.
   *
   * @throws BadFileException with the line of what is wrong
   */
  public SystemDescription description() {
    YamlFile file = YamlFile.open(path.resolve("system.yml"));
    return checked(file.as(SystemDescription.class), file);
  }

  /**
   * The system as it is on a target, which may differ in what its file says.
   *
   * @throws BadFileException with the line of what is wrong
   */
  public SystemDescription description(String target) {
    JsonNode differs = target(target).differs();
    if (differs.isEmpty()) {
      return description();
    }
    SystemDescription unused = description();
    YamlFile file = YamlFile.open(path.resolve("system.yml")).with(differs, targetFile(target));
    return checked(file.as(SystemDescription.class), file);
  }

  /**
   * What the system may answer.
   *
   * @throws BadFileException when {@code system.yml} names a file that is none
   */
  public Optional<Contract> contract(SystemDescription system) {
    String file = system.contract();
    if (file != null && !Files.isRegularFile(path.resolve(file))) {
      throw YamlFile.open(path.resolve("system.yml"))
          .because("contract", "\"contract\" names " + file + ", which is no file beside this one");
    }
    return Optional.ofNullable(file).map(name -> Contract.read(path.resolve(name)));
  }

  /** Why items of its checklist have no scenario yet, by id; none where nothing says so. */
  Map<String, String> unproven(Checklist checklist) {
    Path path = this.path.resolve("system.yml");
    if (!Files.exists(path)) {
      return Map.of();
    }
    YamlFile file = YamlFile.open(path);
    Map<String, String> unproven = file.as(SystemDescription.class).unproven();
    List<String> items = checklist.items().map(Item::id).toList();
    unproven.forEach(
        (id, why) -> {
          if (!items.contains(id)) {
            throw file.because(
                id, "\"unproven\" names " + id + ", which is no item of checklist.md");
          }
          if (why == null || why.isBlank() || why.strip().contains("\n")) {
            throw file.because(id, "say in one line why " + id + " has no scenario yet");
          }
        });
    return unproven;
  }

  /** The items of its checklist that a comparison with the baseline decides, by id. */
  Map<String, ComparedBy> compared(Checklist checklist) {
    Path path = this.path.resolve("system.yml");
    if (!Files.exists(path)) {
      return Map.of();
    }
    YamlFile file = YamlFile.open(path);
    SystemDescription system = file.as(SystemDescription.class);
    List<String> items = checklist.items().map(Item::id).toList();
    for (String id : system.compared().keySet()) {
      if (!items.contains(id)) {
        throw file.because(id, "\"compared\" names " + id + ", which is no item of checklist.md");
      }
      if (system.unproven().containsKey(id)) {
        throw file.because(
            id, id + " stands under \"unproven\" and under \"compared\"; take the first out");
      }
    }
    return system.compared();
  }

  private static SystemDescription checked(SystemDescription system, YamlFile file) {
    system
        .invariants()
        .forEach(
            (name, invariant) ->
                invariant
                    .unknown(system.dependencies().keySet(), system.operations().keySet())
                    .ifPresent(
                        unknown -> {
                          throw file.because(
                              name,
                              "the invariant \""
                                  + name
                                  + "\" names \""
                                  + unknown
                                  + "\", which is no dependency or operation of this system");
                        }));
    Tokens tokens = system.tokens();
    if (tokens != null) {
      Dependency issuer = system.dependencies().get(tokens.issuer());
      if (issuer == null || issuer.plays() != Dependency.Plays.KEY_SET) {
        throw file.because(
            "issuer",
            "\""
                + tokens.issuer()
                + "\" is no dependency that plays key set; dependencies: "
                + String.join(", ", system.dependencies().keySet()));
      }
    }
    return system;
  }

  /**
   * A target of this system.
   *
   * @param target the name of a file in {@code targets/}, or {@code fault:} and the name of a fault
   *     in {@code faults.yml}
   * @throws BadFileException when there is none of that name, naming those that there are
   */
  public TargetProfile target(String target) {
    return target.startsWith(FAULT) ? faulty(target.substring(FAULT.length())) : described(target);
  }

  private TargetProfile faulty(String name) {
    FaultCatalogue catalogue = faults();
    YamlFile file = YamlFile.open(path.resolve("faults.yml"));
    Fault fault =
        catalogue
            .named(name)
            .orElseThrow(
                () ->
                    file.because(
                        "faults", "has no fault named \"" + name + "\"; " + catalogue.known(name)));
    try {
      return catalogue.plant(fault, described(catalogue.target()));
    } catch (IllegalArgumentException e) {
      throw file.because("target", String.valueOf(e.getMessage()));
    }
  }

  /**
   * The targets that are known to be bad.
   *
   * @throws BadFileException when there is no such file, or it cannot be used
   */
  public FaultCatalogue faults() {
    YamlFile file = YamlFile.open(path.resolve("faults.yml"));
    FaultCatalogue catalogue = file.as(FaultCatalogue.class);
    catalogue
        .doubled()
        .ifPresent(
            name -> {
              throw file.because("faults", "two faults are named \"" + name + "\"");
            });
    return catalogue;
  }

  /**
   * A profile of load.
   *
   * @param profile the name of a file in {@code load/}
   * @throws BadFileException when there is none of that name, naming those that there are, or it
   *     cannot be used
   */
  public LoadProfile load(String profile) {
    Path file = path.resolve("load").resolve(profile + ".yml");
    if (!Files.exists(file)) {
      throw new BadFileException(
          file, 0, "no such load profile; those of " + name() + ": " + String.join(", ", loads()));
    }
    return LoadProfile.read(file, description().operations().keySet());
  }

  /** The names of its load profiles. */
  public List<String> loads() {
    return namesOf(path.resolve("load"));
  }

  /** Where a target is described, for a message. */
  public Path targetFile(String target) {
    return target.startsWith(FAULT)
        ? path.resolve("faults.yml")
        : path.resolve("targets").resolve(target + ".yml");
  }

  private TargetProfile described(String target) {
    Path file = targetFile(target);
    if (!Files.exists(file)) {
      throw new BadFileException(
          file, 0, "no such target; targets of " + name() + ": " + String.join(", ", targets()));
    }
    return YamlFile.open(file).as(TargetProfile.class);
  }

  /**
   * A checksum of the files that say what the system is and how this target of it is started: a run
   * on others is no run of the same thing.
   */
  public String checksum(String target) {
    CRC32 checksum = new CRC32();
    for (Path file : List.of(path.resolve("system.yml"), targetFile(target))) {
      try {
        checksum.update(Files.readAllBytes(file));
      } catch (IOException e) {
        throw new BadFileException(file, 0, "cannot be read: " + e.getMessage());
      }
    }
    return Long.toHexString(checksum.getValue());
  }

  /** The names of its targets. */
  public List<String> targets() {
    return namesOf(path.resolve("targets"));
  }

  /** The YAML files of a folder, without their endings; none where there is no such folder. */
  private static List<String> namesOf(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".yml"))
          .map(n -> n.substring(0, n.length() - ".yml".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Fills {@code ${name}} in a value of a target file. */
  public static String fill(String value, Map<String, String> values, Path file, String key) {
    return Placeholders.fill(
        value,
        name -> {
          String found = values.get(name);
          if (found == null) {
            throw YamlFile.open(file)
                .because(
                    key,
                    "\""
                        + key
                        + "\" holds ${"
                        + name
                        + "}, which nobody fills; known: "
                        + String.join(", ", values.keySet().stream().sorted().toList()));
          }
          return found;
        });
  }
}
