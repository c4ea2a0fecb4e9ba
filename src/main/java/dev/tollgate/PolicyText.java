package dev.tollgate;

import dev.tollgate.system.Policy;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.RuleTerms;
import java.util.Map;
import java.util.TreeMap;

/** A policy for a terminal: each rule with what it leads to, and its reason below it. */
final class PolicyText {
  private PolicyText() {}

  static String of(Policy policy) {
    StringBuilder text = new StringBuilder();
    String file = policy.file();
    text.append("policy: ").append(file == null ? "the default one" : file).append('\n');
    append(text, policy.rules(), Map.of());
    new TreeMap<>(policy.systems())
        .forEach(
            (system, rules) -> {
              text.append("\notherwise for ").append(system).append('\n');
              append(text, rules, policy.rules());
            });
    return text.toString();
  }

  private static void append(
      StringBuilder text, Map<PolicyRule, RuleTerms> rules, Map<PolicyRule, RuleTerms> known) {
    rules.forEach(
        (rule, terms) -> {
          if (!terms.equals(known.get(rule))) {
            text.append("  %-22s  %s%n".formatted(rule.word(), terms.words()));
            if (terms.because() != null) {
              text.append("  %-22s    %s%n".formatted("", terms.because()));
            }
          }
        });
  }
}
