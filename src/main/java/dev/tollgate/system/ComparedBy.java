package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an item is decided by a comparison with the baseline. */
public enum ComparedBy {
  /** By the scenarios that passed in it: each has to pass again. */
  @JsonProperty("scenarios")
  SCENARIOS;

  /** As a file spells it. */
  @Override
  public String toString() {
    return "scenarios";
  }
}
