package dev.tollgate.lint;

import dev.tollgate.system.Checklist;
import dev.tollgate.system.Checklists;
import dev.tollgate.system.Fault;
import dev.tollgate.system.FaultCatalogue;
import dev.tollgate.system.Item;
import dev.tollgate.system.Reviews;
import dev.tollgate.system.SystemDescription;
import dev.tollgate.system.SystemFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of a system, each as far as it can be read. */
final class SystemFiles {
  private final SystemFolder folder;
  private final Findings findings;

  SystemFiles(SystemFolder folder, Findings findings) {
    this.folder = folder;
    this.findings = findings;
  }

  LintedSystem read() {
    FeatureReader reader = new FeatureReader();
    lookBelow();
    List<FeatureFile> features = featureFiles().stream().map(reader::read).toList();
    features.forEach(feature -> findings.addAll(feature.broken()));
    LintedSystem system = new LintedSystem(folder, checklist(), descriptions(), features);
    new TargetFiles(system, findings).check();
    loads();
    faults(system.checklist());
    var unused = findings.read(() -> Reviews.of(folder.path()));
    return system;
  }

  /** What a run refuses. */
  private void lookBelow() {
    try (Stream<Path> files = Files.walk(folder.path())) {
      files
          .filter(file -> file.toString().endsWith(".feature"))
          .filter(file -> !folder.path().equals(file.getParent()))
          .sorted()
          .forEach(
              file ->
                  findings.add(
                      file, 0, "lies in a folder below its system; put it beside system.yml"));
    } catch (IOException e) {
      throw new UncheckedIOException(folder.path() + " cannot be listed", e);
    }
  }

  private List<Path> featureFiles() {
    try (Stream<Path> files = Files.list(folder.path())) {
      return files.filter(file -> file.toString().endsWith(".feature")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder.path() + " cannot be listed", e);
    }
  }

  private @Nullable Checklist checklist() {
    Path file = folder.path().resolve("checklist.md");
    if (!Files.isRegularFile(file)) {
      findings.add(
          file,
          0,
          "no such file; write in it what the system must be shown to do, each with an id");
      return null;
    }
    return findings.read(() -> Checklists.read(folder)).orElse(null);
  }

  private List<SystemDescription> descriptions() {
    List<SystemDescription> all = new ArrayList<>();
    findings
        .read(folder::description)
        .ifPresent(
            own -> {
              all.add(own);
              correlated(own);
              var unused = findings.read(() -> folder.contract(own));
            });
    for (String target : all.isEmpty() ? List.<String>of() : folder.targets()) {
      findings
          .read(() -> folder.description(target))
          .ifPresent(
              there -> {
                all.add(there);
                var unused = findings.read(() -> folder.contract(there));
              });
    }
    return all;
  }

  /** Without it no call is brought home, and a run has no verdict. */
  private void correlated(SystemDescription own) {
    boolean needed = own.dependencies().values().stream().anyMatch(each -> !each.shared());
    if (needed && own.correlate().isEmpty()) {
      Path file = folder.path().resolve("system.yml");
      findings.add(
          file,
          TextLine.of(file, "dependencies"),
          "has dependencies, and does not say by what a call names its scenario; add what the service passes on: correlate: [header X-Request-Id]");
    }
  }

  private void loads() {
    for (String profile : folder.loads()) {
      var unused = findings.read(() -> folder.load(profile));
    }
  }

  private void faults(@Nullable Checklist checklist) {
    Path file = folder.path().resolve("faults.yml");
    if (!Files.isRegularFile(file) || checklist == null) {
      return;
    }
    Set<String> items = checklist.items().map(Item::id).collect(Collectors.toSet());
    List<Fault> faults =
        findings.read(folder::faults).map(FaultCatalogue::faults).orElse(List.of());
    for (Fault fault : faults) {
      if (!items.contains(fault.item())) {
        findings.add(
            file,
            TextLine.of(file, fault.name()),
            "%s offends %s, which is no item of checklist.md"
                .formatted(fault.name(), fault.item()));
      }
    }
  }
}
