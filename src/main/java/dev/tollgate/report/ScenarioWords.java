package dev.tollgate.report;

import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.RecordedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario as it was written: its steps with their tables and texts, a line each. */
final class ScenarioWords {
  private ScenarioWords() {}

  static String of(RecordedScenario scenario) {
    List<String> lines = new ArrayList<>();
    if (!scenario.tags().isEmpty()) {
      lines.add(String.join(" ", scenario.tags()));
    }
    if (!scenario.description().isEmpty()) {
      scenario.description().lines().forEach(line -> lines.add("# " + line));
    }
    scenario.steps().forEach(step -> add(step, lines));
    return String.join("\n", lines);
  }

  private static void add(RecordedStep step, List<String> lines) {
    lines.add(step.line());
    step.table().forEach(row -> lines.add("  | " + row(row) + " |"));
    if (step.docString() != null) {
      lines.add("  \"\"\"");
      Cut.of(step.docString()).lines().forEach(line -> lines.add("  " + line));
      lines.add("  \"\"\"");
    }
  }

  private static String row(List<String> cells) {
    return cells.stream().map(cell -> cell.replace("\n", "\\n")).collect(Collectors.joining(" | "));
  }
}
