package dev.tollgate.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {
  @TempDir Path dir;

  @ParameterizedTest
  @EnumSource(PolicyRule.class)
  void every_rule_has_terms_and_a_reason_where_nobody_says_otherwise(PolicyRule rule) {
    RuleTerms terms = Policy.defaults().of(rule, "shop");

    assertThat(terms.because()).isNotBlank();
    assertThat(terms.said()).containsExactlyInAnyOrderElementsOf(asked(rule));
  }

  /** No operation is promised anything by default. */
  private static List<String> asked(PolicyRule rule) {
    return rule.keys().stream().filter(key -> !key.equals("limits")).toList();
  }

  @Test
  void a_file_changes_what_it_names_and_nothing_else() throws IOException {
    Policy policy = read("rules: {error-rate: {under: 2 %}, proof-not-whole: note}");

    assertThat(policy.of(PolicyRule.ERROR_RATE, "shop").under()).hasToString("2 %");
    assertThat(policy.of(PolicyRule.ERROR_RATE, "shop").of(Severity.HIGH)).isEqualTo(Outcome.NO_GO);
    assertThat(policy.of(PolicyRule.PROOF_NOT_WHOLE, "shop").of(Severity.MEDIUM))
        .isEqualTo(Outcome.NOTE);
    assertThat(policy.of(PolicyRule.SLOWER, "shop"))
        .isEqualTo(Policy.defaults().of(PolicyRule.SLOWER, "shop"));
  }

  @Test
  void a_system_has_what_is_said_of_it_over_what_is_said_of_all() throws IOException {
    Policy policy =
        read(
            """
            rules: {error-rate: {under: 2 %}}
            systems:
              shop: {error-rate: NEEDS_WORK}
            """);

    assertThat(policy.of(PolicyRule.ERROR_RATE, "shop").of(Severity.LOW))
        .isEqualTo(Outcome.NEEDS_WORK);
    assertThat(policy.of(PolicyRule.ERROR_RATE, "shop").under()).hasToString("2 %");
    assertThat(policy.of(PolicyRule.ERROR_RATE, "till").of(Severity.LOW)).isEqualTo(Outcome.NO_GO);
  }

  @Test
  void severities_that_are_not_named_stay_as_they_were() throws IOException {
    RuleTerms terms =
        read("rules: {open-finding: {leads-to: {medium: NEEDS_WORK}}}")
            .of(PolicyRule.OPEN_FINDING, "shop");

    assertThat(terms.of(Severity.CRITICAL)).isEqualTo(Outcome.NO_GO);
    assertThat(terms.of(Severity.MEDIUM)).isEqualTo(Outcome.NEEDS_WORK);
    assertThat(terms.of(Severity.LOW)).isEqualTo(Outcome.NOTE);
  }

  @Test
  void limits_are_kept_for_each_operation() throws IOException {
    Policy policy =
        read(
            """
            rules:
              latency-over-limit: {limits: {POST /orders: {p95: 300 ms}, GET /orders: {p50: 20 ms}}}
            systems:
              shop:
                latency-over-limit: {limits: {POST /orders: {p99.9: 2 s}}}
            """);

    assertThat(policy.of(PolicyRule.LATENCY_OVER_LIMIT, "shop").words())
        .isEqualTo(
            "GET /orders p50 over 20 ms, POST /orders p95 over 300 ms, POST /orders p99.9 over 2 s, NO-GO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules: {speed: NO-GO} | gate.yml:1: unknown rule \"speed\"; rules: scenario-failed,",
        "rule: {} | gate.yml:1: unknown key \"rule\"; known keys: rules, systems",
        "rules: {stray-calls: note} | gate.yml:1: \"stray-calls\" says whether there is evidence at all, and no policy changes that",
        "rules: {scenario-failed: note} | gate.yml:1: \"scenario-failed\" cannot be a mere note",
        "rules: {item-unproven: {leads-to: {low: note}}} | gate.yml:1: \"item-unproven\" cannot be a mere note",
        "rules: {scenario-failed: {under: 1 %}} | gate.yml:1: \"scenario-failed\" has no \"under\"; it has leads-to, because",
        "rules: {error-rate: {under: 0.1}} | \"0.1\" is no share; write it as 0.1 % or 5 %, up to 100 %",
        "rules: {error-rate: {under: 101 %}} | \"101 %\" is no share",
        "rules: {error-rate: stop} | \"stop\" is nothing that a rule leads to; there are: note, NEEDS_WORK, NO-GO",
        "rules: {open-finding: {leads-to: {worst: NO-GO}}} | \"worst\" is no severity; there are: critical, high, medium, low",
        "rules: {slower: {fine: 20 %}} | gate.yml:1: \"fine\" is 20 % and more than \"blocks\", 10 %",
        "rules: {stale-baseline: {after: a while}} | \"a while\" is no age; write it as 90 days or 12 hours",
        "rules: {latency-over-limit: {limits: {GET /x: {p95: }}}} | gate.yml:1: nothing is said of GET /x; write it as {p95: 300 ms}",
        "rules: {latency-over-limit: {limits: {GET /x: {p90: 1 s}}}} | \"p90\" is no percentile; there are: p50, p95, p99, p99.9",
        "systems: {bank: {error-rate: note}} | gate.yml:1: \"systems\" names \"bank\", which is no system here; systems: shop, till"
      })
  void a_mistake_is_named_with_its_place(String written, String message) {
    assertThatThrownBy(() -> read(written))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("gate.yml")
        .hasMessageContaining(message);
  }

  @Test
  void an_age_is_too_old_only_beyond_the_limit() throws IOException {
    RuleTerms terms =
        read("rules: {stale-baseline: {after: 12 hours}}").of(PolicyRule.STALE_BASELINE, "shop");

    assertThat(terms.tooOld(Duration.ofHours(12))).isFalse();
    assertThat(terms.tooOld(Duration.ofHours(12).plusMillis(1))).isTrue();
    assertThat(terms.words()).isEqualTo("after 12 hours NO-VERDICT");
  }

  @Test
  void a_share_that_has_to_be_under_a_limit_is_not_at_it() throws IOException {
    RuleTerms terms = read("rules: {error-rate: {under: 1 %}}").of(PolicyRule.ERROR_RATE, "shop");

    assertThat(terms.tooMany(1, 101)).isFalse();
    assertThat(terms.tooMany(1, 100)).isTrue();
    assertThat(terms.tooMany(0, 0)).isFalse();
  }

  @Test
  void the_policy_of_this_project_is_the_default_one_but_for_the_age_of_the_baseline() {
    Policy policy = Policy.read(Path.of("gate.yml"), List.of("create-products"));

    assertThat(policy.rules()).isEqualTo(Policy.defaults().rules());
    assertThat(policy.of(PolicyRule.STALE_BASELINE, "create-products").tooOld(Duration.ofDays(400)))
        .as("who tries the reference years later gets a verdict")
        .isFalse();
  }

  private Policy read(String text) throws IOException {
    return Policy.read(Files.writeString(dir.resolve("gate.yml"), text), List.of("shop", "till"));
  }
}
