package dev.tollgate.draft;

import dev.tollgate.system.ApiOutline;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a system begins with. */
public final class Draft {
  private final DraftChecklist checklist;
  private final TargetText target;
  private final List<DraftFile> files;

  private Draft(DraftChecklist checklist, TargetText target, List<DraftFile> files) {
    this.checklist = checklist;
    this.target = target;
    this.files = List.copyOf(files);
  }

  /**
   * What is known before.
   *
   * @param name of the system, in kebab-case
   * @param openapi null for none
   * @param checklist null for none
   * @param command what starts the service; null when nobody said
   * @param address where it is; null when nobody said
   * @param others ids of items that other systems have
   */
  public record Given(
      String name,
      @Nullable Path openapi,
      @Nullable Path checklist,
      @Nullable String command,
      @Nullable URI address,
      Set<String> others) {
    public Given {
      others = Set.copyOf(others);
    }
  }

  /**
   * @throws dev.tollgate.system.BadFileException when a given file cannot be used, with the line
   */
  public static Draft of(Given given) {
    ApiOutline api = given.openapi() == null ? null : ApiOutline.read(given.openapi());
    String title = given.name().replace('-', ' ');
    title = title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    String prefix = Ids.prefix(given.name(), given.others());
    DraftChecklist checklist =
        given.checklist() != null
            ? GivenChecklist.read(given.checklist(), title, prefix, given.others())
            : api != null
                ? OwnChecklist.of(api, Objects.requireNonNullElse(api.title(), title), prefix)
                : OwnChecklist.starter(title, prefix);
    TargetText target = new TargetText(given.command(), given.address(), api);
    String contract = contractName(given.openapi());
    List<DraftFile> files = new ArrayList<>();
    files.add(
        new DraftFile(
            "system.yml",
            SystemText.of(checklist.title(), api, contract),
            "what it is called, and what it calls"));
    files.add(
        new DraftFile(
            "targets/reference.yml",
            target.text(),
            given.address() == null ? "how it is started" : "where it is"));
    files.add(
        new DraftFile(
            "checklist.md", checklist.text(), checklist.size() + " items, each with an id"));
    FeatureText features = new FeatureText();
    for (DraftSection section : checklist.sections()) {
      if (!section.items().isEmpty()) {
        files.add(
            new DraftFile(
                features.file(section),
                features.text(section),
                section.items().size() == 1
                    ? "1 scenario to write"
                    : section.items().size() + " scenarios to write"));
      }
    }
    return new Draft(checklist, target, files);
  }

  /** What the contract is called beside {@code system.yml}: JSON stays JSON. */
  public static @Nullable String contractName(@Nullable Path openapi) {
    return openapi == null
        ? null
        : openapi.toString().endsWith(".json") ? "openapi.json" : "openapi.yml";
  }

  public List<DraftFile> files() {
    return files;
  }

  /** Whether the target file says how the service is had. */
  public boolean hasTarget() {
    return target.isWhole();
  }

  /** What was put in that the given files did not say; a line each. */
  public List<String> assumed() {
    List<String> assumed = new ArrayList<>();
    if (checklist.given() && checklist.idsAdded() > 0) {
      assumed.add(checklist.idsAdded() + " items had no id, and have one now");
    }
    if (checklist.given() && checklist.severitiesAdded() > 0) {
      assumed.add(
          checklist.severitiesAdded()
              + " items had no severity, and are high now: critical, medium and low are the others");
    }
    return assumed;
  }
}
