package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a rule of the policy leads to where it finds something; the worst stands last. */
public enum Outcome {
  /** It is shown, and stands against nothing. */
  NOTE("note"),
  NEEDS_WORK("NEEDS_WORK"),
  NO_GO("NO-GO");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** As {@code gate.yml} and every output spell it. */
  public String word() {
    return word;
  }

  /**
   * @throws IllegalArgumentException when it is none of them
   */
  @JsonCreator
  static Outcome of(String written) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.word.equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + written
                        + "\" is nothing that a rule leads to; there are: "
                        + Arrays.stream(values())
                            .map(Outcome::word)
                            .collect(Collectors.joining(", "))));
  }
}
