package dev.tollgate.report;

import dev.tollgate.record.Failure;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.RecordedStep;
import dev.tollgate.verdict.Why;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was expected and what came, as far as a failure's message has the two apart.
 *
 * @param about what it was about; empty when the message does not say
 */
public record Expectation(String about, String expected, String actual) {
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "(?s)(?:\\[(?<about>.*)]\\s*)?expected: (?<expected>.*?)\\n\\s*but was: (?<actual>.*)"),
          Pattern.compile(
              "(?s)(?:\\[(?<about>.*)]\\s*)?Expecting actual:\\s*(?<actual>.*?)\\n\\s*(?<expected>(?:to|not to) .*)"),
          Pattern.compile(
              "(?s)(?<about>[^\\n]{1,200}?) should be (?<expected>.*?), and is (?<actual>.*)"),
          Pattern.compile(
              "(?s)(?<about>invariant \"[^\"]*\") does not hold: (?<actual>.*?)\\n\\s*what should hold: (?<expected>.*)"));

  static Expectation of(RecordedScenario scenario) {
    RecordedStep step = scenario.offendingStep().orElse(null);
    Failure failure = step == null ? null : step.failure();
    if (step == null || failure == null || failure.message().isEmpty()) {
      return new Expectation("", step == null ? "that it ends" : step.line(), Why.of(scenario));
    }
    return FORMS.stream()
        .map(form -> form.matcher(failure.message()))
        .filter(Matcher::matches)
        .findFirst()
        .map(
            found ->
                new Expectation(
                    part(found, "about"), part(found, "expected"), part(found, "actual")))
        .orElseGet(() -> new Expectation("", step.line(), Cut.of(failure.message())));
  }

  private static String part(Matcher found, String name) {
    return Optional.ofNullable(found.group(name)).map(text -> Cut.of(text.strip())).orElse("");
  }
}
