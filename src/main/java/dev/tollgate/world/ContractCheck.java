package dev.tollgate.world;

import java.util.List;

/** The last answer against the system's published contract. */
public final class ContractCheck {
  private final World world;

  public ContractCheck(World world) {
    this.world = world;
  }

  /**
   * Checks it; here the contract has to speak of what was asked.
   *
   * @throws AssertionError naming each thing that is not as the contract has it
   */
  public void check() {
    List<Sent> all = world.sent();
    if (all.isEmpty()) {
      throw new AssertionError("No request was sent yet, so there is no answer to look at");
    }
    Sent last = all.get(all.size() - 1);
    if (!world.system().contractDescribes(last)) {
      throw new AssertionError("the contract does not speak of " + last.shown());
    }
    List<String> problems = world.system().contractProblems(last);
    if (!problems.isEmpty()) {
      throw new AssertionError(
          last.shown() + " is not as the contract has it:\n  " + String.join("\n  ", problems));
    }
  }
}
