package dev.tollgate.draft;

import dev.tollgate.system.ToBeWritten;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A feature for each section, with a scenario to fill in for each of its items. */
final class FeatureText {
  private final Set<String> files = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /** Unlike that of any other section: {@code refunds.feature}. */
  String file(DraftSection section) {
    String slug =
        Normalizer.normalize(section.title(), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String base = slug.isEmpty() ? "section" : slug;
    String free = base;
    for (int n = 2; !files.add(free); n++) {
      free = base + "-" + n;
    }
    return free + ".feature";
  }

  String text(DraftSection section) {
    StringBuilder text = new StringBuilder("Feature: " + section.title() + "\n");
    text.append("  Take the tag ")
        .append(ToBeWritten.TAG)
        .append(" away from a scenario once its steps say what has to be shown.\n");
    for (DraftItem item : section.items()) {
      text.append("\n  @").append(item.id()).append(' ').append(ToBeWritten.TAG);
      text.append("\n  Scenario: ").append(name(item)).append('\n');
      steps(item.call()).forEach(step -> text.append("    ").append(step).append('\n'));
    }
    return text.toString();
  }

  private String name(DraftItem item) {
    return names.add(item.text()) ? item.text() : item.text() + " (" + item.id() + ")";
  }

  private static List<String> steps(Call call) {
    String when = "When the caller sends %s \"%s\"".formatted(call.method(), call.path());
    String then = "Then the response status is " + call.status();
    String also = call.contract() ? "\n    And the answer matches the contract" : "";
    if (call.body() == null) {
      return List.of(when, then + also);
    }
    String body = call.body().strip().indent(6).stripTrailing();
    return List.of(
        when + " with the JSON body:", "  \"\"\"\n" + body + "\n      \"\"\"", then + also);
  }
}
