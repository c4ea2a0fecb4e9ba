package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Stray;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tollgate baseline}, and the items that it decides. */
class BaselineTest {
  private static final String FIRST = "SH-1";

  @TempDir Path dir;

  @BeforeEach
  void a_shop_with_an_item_that_is_decided_by_comparison() throws IOException {
    Path shop = Files.createDirectories(dir.resolve("features/shop"));
    Files.writeString(
        shop.resolve("checklist.md"),
        "# Shop\n\n## Regression\n- [ ] SH-1 · high · What worked works\n- [ ] SH-BUY-1 · high · Fruit is paid for\n- [ ] SH-BUY-2 · high · So are several pieces\n");
    Files.writeString(shop.resolve("system.yml"), "title: Shop\ncompared:\n  SH-1: scenarios\n");
    Files.createDirectories(dir.resolve("reports"));
  }

  @Test
  void without_a_baseline_the_item_is_unproven_and_says_how_to_keep_one() throws IOException {
    assertThat(tickedAfter("passing")).contains("unproven", "no baseline of shop is kept");
  }

  @Test
  void with_one_it_is_proven_while_all_that_passed_passes_again() throws IOException {
    assertThat(keep("passing").code()).isZero();

    assertThat(tickedAfter("passing"))
        .contains("- [x] " + FIRST)
        .contains("scenarios that passed in the baseline of 2026-11-21 passed again");
    assertThat(dir.resolve("reports/index.html"))
        .content()
        .contains("Beside the baseline: <strong>no scenario changed</strong>")
        .contains("The baseline is run r1;");
    assertThat(compare().code()).isZero();
  }

  @Test
  void a_scenario_that_broke_fails_it_and_is_named() throws IOException {
    keep("passing");
    Path baseline = dir.resolve("features/shop/baseline.json");
    FixtureRecord failing = FixtureRecord.complete("failing");
    String broken =
        failing.read().scenarios().stream()
            .filter(each -> each.status().isFailure())
            .findFirst()
            .orElseThrow()
            .name();
    Files.writeString(
        baseline, Files.readString(baseline).replaceFirst("One apple\"", broken + "\""));

    assertThat(tickedAfter("failing")).contains("failed", "now fail");
    Console compared = compare();
    assertThat(compared.code()).isEqualTo(1);
    assertThat(compared.out()).contains("broke: 1").contains(broken);
  }

  @Test
  void a_run_in_which_something_failed_is_not_kept() {
    Console console = keep("failing");

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("Nothing is kept.").contains("failed in it, the first at");
    assertThat(dir.resolve("features/shop/baseline.json")).doesNotExist();
  }

  @Test
  void a_run_without_a_verdict_is_not_kept() {
    FixtureRecord.complete("passing")
        .first(new Stray(Seen.byDependency("x8", 70, 71), "it names nobody"))
        .write(record());

    assertThat(run("baseline", "keep").err())
        .contains("Nothing is kept.")
        .contains("its verdict is NO-VERDICT, 1 call belongs to no scenario");
    assertThat(dir.resolve("features/shop/baseline.json")).doesNotExist();
  }

  @Test
  void a_part_of_a_run_is_not_kept() {
    FixtureRecord.complete("unproven", "!slow").write(record());

    assertThat(run("baseline", "keep").err()).contains("did not run all scenarios to its end");
  }

  @Test
  void the_report_of_one_run_made_twice_is_one_run_of_the_history() throws IOException {
    tickedAfter("passing");
    tickedAfter("passing");

    try (var files = Files.list(dir.resolve("reports/history"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void a_baseline_that_cannot_be_used_is_named_before_anything_is_judged() throws IOException {
    Files.writeString(dir.resolve("features/shop/baseline.json"), "{}");
    FixtureRecord.complete("passing").write(record());

    Console console = run("report");

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("baseline.json:1: is no file of figures");
  }

  @Test
  void what_is_kept_is_shown() {
    keep("passing");

    assertThat(Console.run("baseline", "show", "--features", dir.resolve("features").toString()))
        .satisfies(it -> assertThat(it.code()).isZero())
        .satisfies(it -> assertThat(it.out()).contains("run r1 of 2026-11-21T08:00:00Z"))
        .satisfies(it -> assertThat(it.out()).contains("target reference, version 1.4.2"));
  }

  private Console keep(String fixture) {
    FixtureRecord.complete(fixture).write(record());
    return run("baseline", "keep");
  }

  private Console compare() {
    return run("baseline", "compare");
  }

  private String tickedAfter(String fixture) throws IOException {
    FixtureRecord.complete(fixture).write(record());
    Console console = run("report");
    assertThat(console.code()).as(console.err()).isIn(0, 1);
    return Files.readString(dir.resolve("reports/checklists/shop.md"));
  }

  private Path record() {
    return dir.resolve("reports/record.ndjson");
  }

  private Console run(String... command) {
    String[] all = Arrays.copyOf(command, command.length + 4);
    all[command.length] = "--features";
    all[command.length + 1] = dir.resolve("features").toString();
    all[command.length + 2] = "--reports";
    all[command.length + 3] = dir.resolve("reports").toString();
    return Console.run(all);
  }
}
