package dev.tollgate.system;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says what is wrong with the rules of a {@code gate.yml}. */
final class PolicyCheck {
  /** Rules that say whether there is evidence at all. */
  private static final List<String> FIXED =
      List.of(
          "secret-in-record",
          "record-damaged",
          "clock-jumped",
          "run-mixed",
          "plan-differs",
          "shard-lost",
          "shard-doubled",
          "scenario-doubled",
          "run-cut-off",
          "feature-broken",
          "planned-is-run",
          "run-is-shown",
          "scenario-cut-off",
          "stray-calls",
          "stood-still",
          "engine-lagged",
          "run-hook-failed",
          "nothing-run",
          "to-be-written",
          "failed-fast");

  private PolicyCheck() {}

  /**
   * @throws BadFileException for a rule that is none, or a key that its rule does not have
   */
  static Map<PolicyRule, RuleTerms> rules(YamlFile file, Map<String, RuleTerms> written) {
    Map<PolicyRule, RuleTerms> rules = new EnumMap<>(PolicyRule.class);
    written.forEach((name, terms) -> rules.put(rule(file, name), terms));
    rules.forEach((rule, terms) -> requireOwnKeys(file, rule, terms));
    rules.forEach((rule, terms) -> requirePercentiles(file, rule, terms));
    return rules;
  }

  private static PolicyRule rule(YamlFile file, String name) {
    return PolicyRule.of(name)
        .orElseThrow(
            () ->
                file.because(
                    name,
                    FIXED.contains(name)
                        ? "\""
                            + name
                            + "\" says whether there is evidence at all, and no policy changes that"
                        : "unknown rule \"" + name + "\"; rules: " + Policy.known()));
  }

  private static void requireOwnKeys(YamlFile file, PolicyRule rule, RuleTerms terms) {
    if (terms == null) {
      throw file.because(
          rule.word(), "nothing is said of \"" + rule.word() + "\"; it has " + keys(rule));
    }
    terms.said().stream()
        .filter(key -> !rule.keys().contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw file.because(
                  rule.word(),
                  "\"" + rule.word() + "\" has no \"" + key + "\"; it has " + keys(rule));
            });
  }

  private static void requirePercentiles(YamlFile file, PolicyRule rule, RuleTerms terms) {
    if (terms.limits() == null) {
      return;
    }
    terms
        .limits()
        .forEach(
            (operation, limit) -> {
              if (limit == null || limit.isEmpty() || limit.containsValue(null)) {
                throw file.because(
                    rule.word(),
                    "nothing is said of "
                        + operation
                        + "; write it as {p95: 300 ms}, with one of p50, p95, p99, p99.9");
              }
            });
    try {
      terms.limits().values().forEach(limit -> limit.keySet().forEach(Percentile::of));
    } catch (IllegalArgumentException e) {
      throw file.because(rule.word(), String.valueOf(e.getMessage()));
    }
  }

  private static String keys(PolicyRule rule) {
    return String.join(", ", rule.keys()) + ", because";
  }

  /**
   * What all of it together comes to.
   *
   * @throws BadFileException for a GO that would say nothing, and for limits that cannot be
   */
  static Map<PolicyRule, RuleTerms> whole(YamlFile file, Map<PolicyRule, RuleTerms> rules) {
    rules.forEach(
        (rule, terms) -> {
          if (rule.isFirm()
              && terms.leadsTo() != null
              && terms.leadsTo().bySeverity().containsValue(Outcome.NOTE)) {
            throw file.because(
                rule.word(),
                "\""
                    + rule.word()
                    + "\" cannot be a mere note: a GO would no longer say that all was shown; it"
                    + " leads to NEEDS_WORK or NO-GO");
          }
          if (terms.isUpsideDown()) {
            throw file.because(
                rule.word(),
                "\"fine\" is " + terms.fine() + " and more than \"blocks\", " + terms.blocks());
          }
        });
    return rules;
  }
}
