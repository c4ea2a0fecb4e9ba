package dev.tollgate.corpus;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.system.BadFileException;
import dev.tollgate.system.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy that cannot be used, or that would take away what GO means, judges nothing. */
class WrongPolicyTest {
  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
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
        "failed-fast"
      })
  void whether_there_is_evidence_is_for_no_policy_to_say(String rule) {
    assertBad("rules:\n  %s: note\n".formatted(rule), "gate.yml:2", rule, "no policy changes that");
    assertBad("rules:\n  %s: NEEDS_WORK\n".formatted(rule), "gate.yml:2", "no policy changes that");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scenario-failed",
        "skipped-without-reason",
        "unknown-item",
        "no-checklist",
        "item-unproven",
        "flaky-scenario"
      })
  void what_go_means_is_no_mere_note(String rule) {
    assertBad("rules:\n  %s: note\n".formatted(rule), "gate.yml:2", rule, "cannot be a mere note");
    assertBad(
        "rules: {}\nsystems:\n  shop:\n    %s: note\n".formatted(rule),
        "gate.yml:4",
        "cannot be a mere note");
    assertBad(
        "rules:\n  %s: {leads-to: {low: note}}\n".formatted(rule),
        "gate.yml:2",
        "cannot be a mere note");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules:\n  scenario-fails: NO-GO\n",
        "rules:\n  error-rate: {above: 1 %}\n",
        "rules:\n  stale-baseline: {under: 1 %}\n",
        "rules:\n  slower: {fine: 20 %, blocks: 10 %}\n",
        "rules: {}\nrule: {}\n",
        "rules:\n  error-rate: {under: much}\n",
        "rules:\n  open-finding: {leads-to: {worst: NO-GO}}\n",
        "rules: {}\nsystems: {bank: {error-rate: note}}\n"
      })
  void a_wrong_key_or_value_is_named_with_its_line(String text) {
    assertBad(text, "gate.yml:2");
  }

  private void assertBad(String text, String... said) {
    assertThatThrownBy(() -> Policy.read(write(text), List.of("shop")))
        .isInstanceOf(BadFileException.class)
        .hasMessageContainingAll(said);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(dir.resolve("gate.yml"), text);
  }
}
