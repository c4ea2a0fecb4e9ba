package dev.tollgate.corpus;

import dev.tollgate.evidence.Plan;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.verdict.Criteria;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The passing fixture, each scenario a shard of its own, and one shard that has none. */
final class ShardSets {
  private static final List<String> SCENARIOS = List.of("One apple", "Buy 2", "Buy 3");
  private static final String AT = "features/shop/shop.feature:";
  private static final List<List<String>> WHOLE =
      List.of(List.of(AT + 7), List.of(AT + 30), List.of(AT + 31), List.of());

  private final Criteria criteria = Criteria.of(FixtureRecord.complete("passing").checklists());
  private final List<String> whole =
      IntStream.range(0, WHOLE.size()).mapToObj(i -> shard(i, WHOLE, info -> info)).toList();

  Criteria criteria() {
    return criteria;
  }

  /** Those of all shards, which together are good. */
  List<String> whole() {
    return whole;
  }

  Stream<BadRun> all() {
    return Stream.of(lost(), doubled(), damaged(), ofAnotherRun(), ofAnotherPlan())
        .flatMap(each -> each);
  }

  /** Every choice of the shards but that of all and that of none. */
  private Stream<BadRun> lost() {
    int all = (1 << WHOLE.size()) - 1;
    return IntStream.range(1, all)
        .mapToObj(
            here -> {
              List<String> some =
                  IntStream.range(0, WHOLE.size())
                      .filter(i -> (here & (1 << i)) != 0)
                      .mapToObj(whole::get)
                      .toList();
              return run("shard lost", Integer.toBinaryString(here), some, "shard-lost");
            });
  }

  private Stream<BadRun> doubled() {
    return IntStream.range(0, WHOLE.size())
        .boxed()
        .flatMap(
            i -> {
              List<String> copied = new ArrayList<>(whole);
              copied.add(copied.get(i));
              List<String> again = new ArrayList<>(whole);
              again.add(
                  shard(i, WHOLE, info -> with(info, "r9", info.selection(), "0.1.0", "1.4.2")));
              return Stream.of(
                  run("shard doubled", "copy of " + i, copied, "shard-doubled"),
                  run("shard doubled", i + " run twice", again, "shard-doubled"));
            });
  }

  private Stream<BadRun> damaged() {
    return IntStream.range(0, WHOLE.size())
        .boxed()
        .flatMap(
            i -> {
              String text = whole.get(i);
              return Stream.of(
                  run(
                      "shard damaged",
                      i + " truncated",
                      other(i, text.substring(0, text.length() - 9)),
                      "run-cut-off"),
                  run(
                      "shard damaged",
                      i + " without a line",
                      other(i, text.substring(text.indexOf('\n') + 1)),
                      "record-damaged"),
                  run("shard damaged", i + " empty", other(i, ""), "record-damaged"));
            });
  }

  private Stream<BadRun> ofAnotherRun() {
    Map<String, UnaryOperator<RunInfo>> others =
        Map.of(
            "selection", info -> with(info, info.id(), "--tags @few", "0.1.0", "1.4.2"),
            "version of Tollgate", info -> with(info, info.id(), "all", "0.2.0", "1.4.2"),
            "version of the target", info -> with(info, info.id(), "all", "0.1.0", "1.4.3"));
    return others.entrySet().stream()
        .flatMap(
            each ->
                IntStream.range(0, WHOLE.size())
                    .mapToObj(
                        i ->
                            run(
                                "shard of another run",
                                "another " + each.getKey() + " in " + i,
                                other(i, shard(i, WHOLE, each.getValue())),
                                "run-mixed")));
  }

  private Stream<BadRun> ofAnotherPlan() {
    List<List<String>> reversed = new ArrayList<>(WHOLE);
    Collections.reverse(reversed);
    List<List<String>> fewer = WHOLE.subList(0, 3);
    List<List<String>> more = new ArrayList<>(WHOLE);
    more.set(3, List.of(AT + 99));
    return IntStream.range(0, 3)
        .boxed()
        .flatMap(
            i ->
                Stream.of(
                    run(
                        "shard of another plan",
                        i + " of another order",
                        other(i, shard(i, reversed, info -> info)),
                        "plan-differs"),
                    run(
                        "shard of another plan",
                        i + " of fewer shards",
                        other(i, shard(i, fewer, info -> info)),
                        "plan-differs"),
                    run(
                        "shard of another plan",
                        i + " of more scenarios",
                        other(i, shard(i, more, info -> info)),
                        "plan-differs")));
  }

  private List<String> other(int shard, String record) {
    List<String> records = new ArrayList<>(whole);
    records.set(shard, record);
    return records;
  }

  private BadRun run(String kind, String name, List<String> records, String rule) {
    return new BadRun(kind, name, records, criteria, Set.of(rule));
  }

  private static String shard(int index, List<List<String>> whole, UnaryOperator<RunInfo> info) {
    FixtureRecord record = FixtureRecord.bare("passing", FixtureRecord.GLUE, "");
    List<String> others =
        IntStream.range(0, SCENARIOS.size())
            .filter(i -> i != index)
            .mapToObj(i -> record.startedOf(SCENARIOS.get(i)))
            .toList();
    record.without(line -> others.stream().anyMatch(line::contains));
    record
        .first(info.apply(FixtureRecord.info("r" + index, null)))
        .first(
            new Plan(whole.get(index), Map.of(), new Plan.Shard(index + 1, whole.size()), whole));
    return Lines.text(Lines.counted(record));
  }

  private static RunInfo with(
      RunInfo like, String id, String selection, String tollgate, String target) {
    return new RunInfo(
        id,
        like.started(),
        selection,
        like.command(),
        like.features(),
        tollgate,
        like.tollgateCommit(),
        List.of(new RunInfo.Accepted("shop", "reference", target, null)),
        like.machine(),
        null,
        null);
  }
}
