package dev.tollgate.vocabulary;

import java.util.List;

/**
 * A step that there is.
 *
 * @param subject what it is about
 * @param system the system whose own it is; empty for one that any system can use
 * @param keyword {@code Given}, {@code When} or {@code Then}, as it reads best
 * @param parameters the names of the types of its parameters, in order
 * @param examples lines without their keyword; empty when it has none
 * @param takes what stands below its line
 * @param below an example of that, a line each; empty when it takes nothing
 * @param method where it is written, for messages: {@code ResponseSteps.status}
 */
public record StepDefinition(
    String subject,
    String system,
    String keyword,
    String expression,
    List<String> parameters,
    List<String> examples,
    Takes takes,
    List<String> below,
    String method) {
  public StepDefinition {
    parameters = List.copyOf(parameters);
    examples = List.copyOf(examples);
    below = List.copyOf(below);
  }

  /** What stands below a step's line. */
  public enum Takes {
    NOTHING,
    DOC_STRING,
    TABLE
  }

  /** The first example, or where there is none the expression. */
  public String example() {
    return examples.isEmpty() ? expression : examples.get(0);
  }

  /** The lines of a feature that the example is, with what stands below it. */
  public List<String> written(String example) {
    List<String> lines = new java.util.ArrayList<>();
    lines.add(keyword + ' ' + example);
    if (takes == Takes.DOC_STRING) {
      lines.add("  \"\"\"");
    }
    below.forEach(line -> lines.add("  " + line));
    if (takes == Takes.DOC_STRING) {
      lines.add("  \"\"\"");
    }
    return lines;
  }
}
