package dev.tollgate.report;

import dev.tollgate.system.Policy;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.RuleTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the policy that a run was judged by.
 *
 * @param system the one that it holds for; null when it holds for all that nothing else is said of
 * @param terms its limits and what it leads to, in one line
 */
public record PolicyLine(String rule, @Nullable String system, String terms, String because) {
  /** All rules, and below each what is otherwise for a system of the run. */
  static List<PolicyLine> of(PageView page) {
    Policy policy = page.verdict().policy();
    List<String> systems =
        page.systems().stream().map(system -> system.coverage().system()).toList();
    return Arrays.stream(PolicyRule.values())
        .flatMap(rule -> lines(policy, rule, systems).stream())
        .toList();
  }

  private static List<PolicyLine> lines(Policy policy, PolicyRule rule, List<String> systems) {
    List<PolicyLine> lines = new ArrayList<>();
    // No system is called by nothing, so that nothing special is said of it.
    RuleTerms all = policy.of(rule, "");
    lines.add(line(rule, null, all));
    systems.stream()
        .filter(system -> !policy.of(rule, system).equals(all))
        .forEach(system -> lines.add(line(rule, system, policy.of(rule, system))));
    return lines;
  }

  private static PolicyLine line(PolicyRule rule, @Nullable String system, RuleTerms terms) {
    return new PolicyLine(
        rule.word(), system, terms.words(), Objects.requireNonNullElse(terms.because(), ""));
  }
}
