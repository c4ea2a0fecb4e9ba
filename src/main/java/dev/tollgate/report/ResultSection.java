package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.verdict.SystemCoverage;
import dev.tollgate.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The scenarios of a section of a checklist. One that proves items of several sections stands in
 * that of the item which it names first.
 *
 * @param id in links
 * @param passed how many of them did
 * @param looked those that somebody has to look at, with all their evidence
 * @param atHand how many of these are in the document from the start
 * @param rest by feature file
 */
public record ResultSection(
    String id,
    String title,
    int size,
    long passed,
    List<ScenarioView> looked,
    int atHand,
    List<Part> rest) {
  /**
   * So many steps and pieces of evidence are in the document from the start; the scenarios beyond
   * come in when they are unfolded, so that a page on which much failed opens as quickly.
   */
  private static final int AT_HAND = 60;

  private static final String NO_ITEM = "Without an item";

  public ResultSection {
    looked = List.copyOf(looked);
    rest = List.copyOf(rest);
  }

  /** Those of one feature. */
  public record Part(String feature, String uri, List<Batch> batches) {
    public Part {
      batches = List.copyOf(batches);
    }
  }

  static List<ResultSection> of(RecordedRun run, Verdict verdict, BodyLimits limits) {
    Map<String, String> sections = sections(verdict);
    Map<String, List<Placed>> bySection = new LinkedHashMap<>();
    sections.values().forEach(title -> bySection.put(title, new ArrayList<>()));
    for (Placed placed : Placed.of(run)) {
      bySection
          .computeIfAbsent(section(placed.scenario(), sections), title -> new ArrayList<>())
          .add(placed);
    }
    bySection.values().removeIf(List::isEmpty);
    List<ResultSection> all = new ArrayList<>();
    int left = AT_HAND;
    for (Map.Entry<String, List<Placed>> section : bySection.entrySet()) {
      String id = "f" + (all.size() + 1);
      ResultSection made =
          of(id, section.getKey(), section.getValue(), run, sections.keySet(), limits, left);
      left -= made.weight();
      all.add(made);
    }
    return all;
  }

  /** The section of each item; in its title the system's name, where there are several. */
  static Map<String, String> sections(Verdict verdict) {
    Map<String, String> sections = new LinkedHashMap<>();
    for (SystemCoverage system : verdict.systems()) {
      String prefix = verdict.systems().size() == 1 ? "" : system.system() + ": ";
      SectionView.of(system)
          .forEach(
              section ->
                  section
                      .items()
                      .forEach(
                          result -> sections.put(result.item().id(), prefix + section.title())));
    }
    return sections;
  }

  static String section(RecordedScenario scenario, Map<String, String> sections) {
    return scenario.tags().stream()
        .map(tag -> tag.substring(1))
        .filter(sections::containsKey)
        .map(sections::get)
        .findFirst()
        .orElse(NO_ITEM);
  }

  private static ResultSection of(
      String id,
      String title,
      List<Placed> placed,
      RecordedRun run,
      Set<String> items,
      BodyLimits limits,
      int room) {
    Map<Boolean, List<Placed>> parts =
        placed.stream().collect(Collectors.partitioningBy(one -> isLookedAt(one.scenario())));
    Map<String, List<Placed>> byFile =
        parts.getOrDefault(false, List.of()).stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.scenario().place().uri(), LinkedHashMap::new, Collectors.toList()));
    List<Part> rest = new ArrayList<>();
    byFile.forEach(
        (uri, some) ->
            rest.add(
                new Part(
                    some.get(0).scenario().feature(),
                    uri,
                    Batch.of(id + "-" + rest.size(), some, limits.passed()))));
    List<ScenarioView> looked =
        parts.getOrDefault(true, List.of()).stream()
            .map(one -> ScenarioView.of(one, run, items, limits.other()))
            .toList();
    return new ResultSection(
        id,
        title,
        placed.size(),
        placed.stream().filter(one -> one.scenario().status() == ScenarioStatus.PASSED).count(),
        looked,
        atHand(looked, room),
        rest);
  }

  private static int atHand(List<ScenarioView> looked, int room) {
    int left = room;
    int count = 0;
    for (ScenarioView view : looked) {
      left -= weight(view);
      if (left < 0) {
        break;
      }
      count++;
    }
    return count;
  }

  private int weight() {
    return looked.stream().mapToInt(ResultSection::weight).sum();
  }

  private static int weight(ScenarioView view) {
    return view.scenario().steps().size() + 2 * view.scenario().journal().size();
  }

  static boolean isLookedAt(RecordedScenario scenario) {
    return scenario.status().isFailure()
        || scenario.status() == ScenarioStatus.FLAKY
        || scenario.status() == ScenarioStatus.CUT_OFF
        || (scenario.status() == ScenarioStatus.SKIPPED && scenario.reason() == null);
  }
}
