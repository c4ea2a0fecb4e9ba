package dev.tollgate.verdict;

import dev.tollgate.system.Outcome;

/** The answer; each takes precedence over those before it. */
public enum Decision {
  GO("GO", 0),
  NEEDS_WORK("NEEDS_WORK", 1),
  NO_GO("NO-GO", 1),
  /** The evidence does not allow an answer. */
  NO_VERDICT("NO-VERDICT", 3);

  private final String word;
  private final int exitCode;

  Decision(String word, int exitCode) {
    this.word = word;
    this.exitCode = exitCode;
  }

  /** As every output spells it. */
  public String word() {
    return word;
  }

  /** What the process that came to it exits with. */
  public int exitCode() {
    return exitCode;
  }

  /** The best that is left where a rule of the policy leads to that. */
  static Decision of(Outcome outcome) {
    return switch (outcome) {
      case NOTE -> GO;
      case NEEDS_WORK -> NEEDS_WORK;
      case NO_GO -> NO_GO;
    };
  }
}
