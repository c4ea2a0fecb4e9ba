package dev.tollgate.steps;

import dev.tollgate.system.Severity;
import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.Papers;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Locale;

/** What has to be on file before the system ships, whatever it is. */
@Subject("Papers: what has to be on file")
public final class PaperSteps {
  private final Papers papers;

  public PaperSteps(Papers papers) {
    this.papers = papers;
  }

  @ParameterType("critical|high|medium|low")
  @Example({"critical", "high", "medium", "low"})
  public Severity severity(String word) {
    return Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }

  @Then("the {word} review is on file")
  @Example("the security review is on file")
  public void review(String area) {
    papers.checkReview(area);
  }

  @Then("no review has an open finding at {severity} or {severity}")
  @Example("no review has an open finding at critical or high")
  public void nothingOpen(Severity one, Severity other) {
    papers.checkNothingOpen(List.of(one, other));
  }

  @Then("the file {string} says something of each of:")
  @Example(
      value = "the file \"rollback.md\" says something of each of:",
      below = "| Trigger |\n| Steps   |")
  public void parts(String file, List<String> parts) {
    papers.checkParts(file, parts);
  }
}
