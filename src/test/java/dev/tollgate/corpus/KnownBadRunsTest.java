package dev.tollgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.ShopRecord;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.verdict.Criteria;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not one of the runs that are known to be bad is a GO, and each says why. */
class KnownBadRunsTest {
  @TempDir static Path dir;

  @Test
  void none_is_a_go_and_each_names_its_reason() {
    List<BadRun> runs = runs().toList();

    assertThat(runs).hasSizeGreaterThanOrEqualTo(600);
    assertThat(runs.stream().map(BadRun::kind).collect(Collectors.toSet()))
        .hasSizeGreaterThanOrEqualTo(35);
    assertThat(runs.stream().flatMap(run -> run.trouble(dir).stream())).isEmpty();
  }

  private static Stream<BadRun> runs() {
    FixtureRecord passing = FixtureRecord.complete("passing");
    Criteria criteria = Criteria.of(passing.checklists());
    ShopRecord shop = ShopRecord.ofThisProcess();
    return Stream.of(
            new Damaged("passing", Lines.counted(passing), criteria, 1).all(),
            new Damaged(
                    "shop", shop.lines(), shop.criteria(), Math.max(1, shop.lines().size() / 20))
                .all(),
            Outcomes.all(),
            new ShardSets().all(),
            WhatWasSeen.all(),
            Clocks.all(),
            garbage(criteria))
        .flatMap(each -> each);
  }

  /** What is no record at all. */
  private static Stream<BadRun> garbage(Criteria criteria) {
    StringBuilder bytes = new StringBuilder();
    java.util.Random random = new java.util.Random(3);
    random.ints(4096, 0, 256).forEach(each -> bytes.append((char) each));
    return Stream.of(
            "",
            "\n\n\n",
            "{}\n",
            "[]\n{}\n",
            "null\n",
            "{\"pickle\":null}\n",
            "a text\nof two lines\n",
            "{\"newerThanThis\":{\"id\":\"1\"}}\n",
            "\u0000".repeat(4096),
            bytes.toString())
        .map(
            text ->
                new BadRun(
                    BadRun.GARBAGE,
                    text.length() + " characters",
                    List.of(text),
                    criteria,
                    Set.of("record-damaged", "run-cut-off")));
  }
}
