package dev.tollgate.steps;

import dev.tollgate.caller.Flaw;
import dev.tollgate.system.TimeLimit;
import dev.tollgate.world.Failure;
import io.cucumber.java.ParameterType;
import java.time.Duration;

/** The words that steps take. */
public final class WordTypes {

  /**
   * A dependency by its name in system.yml, with or without the article: {@code the image
   * processor}.
   */
  @ParameterType("(?:[Tt]he )?([a-z][a-z-]*(?: [a-z][a-z-]*){0,2}?)")
  public String dependency(String name) {
    return name;
  }

  @ParameterType(Failure.WORDS)
  public Failure failure(String words) {
    return Failure.of(words);
  }

  /** What is wrong with a token, to the end of the line. */
  @ParameterType("[a-zA-Z' _-]+")
  public Flaw flaw(String words) {
    return Flaw.of(words);
  }

  @ParameterType("\\d+ (?:ms|s|min)")
  public Duration duration(String words) {
    return TimeLimit.of(words).duration();
  }

  @ParameterType("GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS")
  public String method(String name) {
    return name;
  }
}
