package dev.tollgate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A system's checklist and the text of its features, in the size and the manner of a real one. */
final class SyntheticFeatures {
  private static final String SYSTEM = "synthetic";
  private static final List<String> SECTIONS =
      List.of(
          "Integration flow",
          "Authentication and authorization",
          "Credits",
          "Inputs",
          "Processing",
          "Error handling",
          "End to end");
  private static final int ITEMS = 8;
  private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low");
  private static final List<String> WHO =
      List.of("A wallet", "A tenant", "A token", "A group", "An image", "A retry", "A caller");
  private static final List<String> DOES =
      List.of("is charged", "is refused", "is refunded", "waits", "is answered", "is kept");
  private static final List<String> WHEN =
      List.of("while the catalogue fails", "after a slow charge", "for one image", "for the rest");
  private static final List<String> DEPENDENCIES =
      List.of("credits", "catalogue", "image processor", "object store");

  private final Random random;

  SyntheticFeatures(Random random) {
    this.random = random;
  }

  /** Its checklist goes into the folder, where a report looks for it. */
  static void writeChecklist(Path features) throws IOException {
    StringBuilder checklist = new StringBuilder("# Synthetic\n");
    for (int section = 0; section < SECTIONS.size(); section++) {
      checklist.append("\n## ").append(SECTIONS.get(section)).append('\n');
      for (int item = 0; item < ITEMS; item++) {
        checklist.append(
            "- [ ] %s · %s · What is asked for under %d of this section holds, whoever calls and however often%n"
                .formatted(id(section, item), SEVERITIES.get(item % 4), item + 1));
      }
    }
    Path system = Files.createDirectories(features.resolve(SYSTEM));
    Files.writeString(system.resolve("checklist.md"), checklist);
  }

  /** A file for each section, by its place; so many scenarios in all. */
  Map<String, String> texts(int scenarios) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int section = 0; section < SECTIONS.size(); section++) {
      int from = scenarios * section / SECTIONS.size();
      int to = scenarios * (section + 1) / SECTIONS.size();
      StringBuilder text = new StringBuilder("Feature: " + SECTIONS.get(section) + "\n");
      for (int scenario = from; scenario < to; scenario++) {
        text.append("\n  @").append(id(section, random.nextInt(ITEMS))).append('\n');
        text.append("  Scenario: ").append(name(scenario)).append('\n');
        steps().forEach(step -> text.append("    ").append(step).append('\n'));
      }
      String file = SECTIONS.get(section).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
      texts.put("features/" + SYSTEM + "/" + file + ".feature", text.toString());
    }
    return texts;
  }

  private static String id(int section, int item) {
    return "SYN-" + (char) ('A' + section) + "-" + (item + 1);
  }

  private String name(int scenario) {
    return "%s %s %s, case %d".formatted(any(WHO), any(DOES), any(WHEN), scenario + 1);
  }

  private List<String> steps() {
    List<String> steps = new ArrayList<>();
    steps.add("Given a wallet with " + random.nextInt(1000) + " credits");
    steps.add("And a product group with " + (1 + random.nextInt(20)) + " images");
    steps.add(
        "And %s answers %d for the first %d calls"
            .formatted(any(DEPENDENCIES), 500 + random.nextInt(4), 1 + random.nextInt(3)));
    steps.add("When the caller creates the products");
    steps.add("Then the job is completed");
    steps.add("And " + random.nextInt(20) + " credits were charged");
    if (random.nextInt(4) == 0) {
      steps.add("And the response has the fields:");
      steps.add("  | jobId | totalGroups | processingTimeMs |");
    }
    return steps;
  }

  private String any(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
