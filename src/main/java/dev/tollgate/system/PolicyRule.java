package dev.tollgate.system;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules that a policy says something about, in the order in which it lists them. */
public enum PolicyRule {
  SCENARIO_FAILED(true, "leads-to"),
  SKIPPED_WITHOUT_REASON(true, "leads-to"),
  UNKNOWN_ITEM(true, "leads-to"),
  NO_CHECKLIST(true, "leads-to"),
  ITEM_UNPROVEN(true, "leads-to"),
  FLAKY_SCENARIO(true, "leads-to"),
  UNPROVEN_NO_MORE(false, "leads-to"),
  PROOF_NOT_WHOLE(false, "leads-to"),
  UNHANDLED_EXCEPTION(false, "leads-to"),
  ERROR_RATE(false, "under leads-to"),
  MEMORY_OVER_LIMIT(false, "leads-to"),
  LATENCY_OVER_LIMIT(false, "limits leads-to"),
  LOAD_OVER_BUDGET(false, "leads-to"),
  MEMORY_LEAK(false, "leads-to"),
  OPEN_FINDING(false, "leads-to"),
  SLOWER(false, "fine blocks"),
  OFTEN_FLAKY(false, "under leads-to"),
  STALE_BASELINE(false, "after");

  private final boolean firm;
  private final String keys;

  PolicyRule(boolean firm, String keys) {
    this.firm = firm;
    this.keys = keys;
  }

  /** As files and outputs spell it: {@code scenario-failed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<PolicyRule> of(String word) {
    return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
  }

  /** Whether it is a part of what GO means, so that it cannot lead to a mere note. */
  boolean isFirm() {
    return firm;
  }

  /** What can be said of it, besides its reason. */
  List<String> keys() {
    return List.of(keys.split(" "));
  }
}
