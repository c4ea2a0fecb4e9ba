package dev.tollgate.stub;

/** Where a call belongs. */
sealed interface Home {
  /** To a scenario. */
  record Scenario(ScenarioStubs stubs) implements Home {}

  /** To the run: its dependency is shared by declaration. */
  record Shared() implements Home {}

  /** To nobody. */
  record Nobody(String reason) implements Home {}
}
