package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.LoadFixture;
import dev.tollgate.record.MeasuredInVain;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.verdict.Criteria;
import dev.tollgate.verdict.Verdict;
import dev.tollgate.verdict.baseline.Baselines;
import dev.tollgate.verdict.baseline.Figures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page says of loads. */
class LoadPageTest {
  private final FixtureRecord record = FixtureRecord.complete("passing");

  @Test
  void without_a_load_it_says_what_was_not_measured() {
    assertThat(performance())
        .contains(Unmeasured.THROUGHPUT, Unmeasured.MEMORY, Unmeasured.LIMITS)
        .doesNotContain("<figure");
    assertThat(unmeasured()).contains("Throughput: " + Unmeasured.THROUGHPUT);
  }

  @Test
  void with_one_it_says_what_was_measured_and_no_longer_that_it_was_not() {
    load(LoadFixture.of("sustained").budget("p95", 100).budget("p99", 10));

    assertThat(performance())
        .contains(
            "<dd>100 right answers a second under 1 load</dd>",
            "<dd>up to 220 MB resident while loads ran</dd>",
            "<dd>1 of 2 budgets held</dd>")
        .doesNotContain("not measured in this run");
    assertThat(unmeasured()).noneMatch(text -> text.contains("load"));
  }

  @Test
  void of_a_service_that_was_not_started_here_nobody_saw_the_memory() {
    load(LoadFixture.of("sustained").elsewhere());

    assertThat(performance())
        .contains(Unmeasured.MEMORY_NOT_SEEN)
        .doesNotContain("Memory of the service");
    assertThat(unmeasured()).contains("Memory over time: " + Unmeasured.MEMORY_NOT_SEEN);
  }

  @Test
  void what_sent_the_requests_is_said_where_it_was_not_tollgate_itself() {
    load(LoadFixture.of("sustained"));
    assertThat(performance()).doesNotContain("JMeter");

    load(LoadFixture.of("users").sentBy("JMeter 5.6.3", 2));
    assertThat(performance())
        .contains("JMeter 5.6.3 in 2 processes, each with an equal share of the requests");
  }

  @Test
  void a_sentence_says_how_many_requests_came_to_what_and_what_latency_counts_from() {
    load(LoadFixture.of("sustained").failed(3));
    load(LoadFixture.of("users").closed());

    assertThat(performance())
        .contains(
            "3,000 requests in 30.0 s, at a rate (open model: latency counts from when each was due), 3 wrong or unanswered (0.1 %); 99.9 right answers a second.",
            "3,000 requests in 30.0 s, from users (closed model: latency counts from when each was sent), none wrong; 100 right answers a second.");
  }

  @Test
  void each_kind_of_request_has_its_percentiles_and_too_few_samples_are_said_to_be_few() {
    load(LoadFixture.of("sustained").requests(99).mix("buy", 90).mix("look", 10));

    String page = performance();

    assertThat(page)
        .containsPattern("<bdi>buy</bdi></th><td class=\"number\">[89]\\d</td>")
        .containsPattern("<bdi>look</bdi></th>")
        .containsPattern("<bdi>all of them</bdi></th><td class=\"number\">99</td>");
    assertThat(page.split("too few samples", -1)).as("p99 and p99.9 of all, and p95").hasSize(8);
  }

  @Test
  void a_budget_is_held_over_or_cannot_be_told() {
    load(
        LoadFixture.of("sustained")
            .requests(99)
            .budget("p50", 100)
            .budget("p95", 1)
            .budget("p99", 9));

    assertThat(performance())
        .contains("tone-good\"><span class=\"badge\">held</span> p50 of load")
        .contains("tone-bad\"><span class=\"badge\">over</span> p95 of load")
        .contains("tone-warn\"><span class=\"badge\">cannot tell</span> nobody can tell the p99");
  }

  @Test
  void charts_have_a_text_and_their_numbers_beside_them() {
    load(LoadFixture.of("sustained").failed(2).levels(true, 30, 50, 51, 50, 51));

    assertThat(performance())
        .containsPattern(
            "role=\"img\" aria-label=\"How many waited how long: all requests, at most")
        .containsPattern(
            "aria-label=\"Latency over time: p50, at most \\d+ ms; p95, at most \\d+ ms")
        .contains("aria-label=\"Answers a second: right, at most 100; wrong or none, at most 2;")
        .contains(
            "aria-label=\"Memory of the service: resident, at most 220 MB; heap, at most 61 MB")
        .contains("aria-label=\"Processor of the service: of one processor, at most 62 %")
        .contains("aria-label=\"Memory at rest, after equal phases: heap, at most 51 MB")
        .contains(">ramp up<", ">hold<", ">ramp down<")
        .contains("<th scope=\"row\">phase 4</th><td class=\"number\">51 MB</td>")
        .contains("<th scope=\"row\">99.9 %</th>")
        .doesNotContain("<th scope=\"row\">99.99 %</th>");
  }

  @Test
  void how_it_was_measured_is_said() {
    load(LoadFixture.of("sustained").scaled(60));

    assertThat(performance())
        .contains(
            "ramp up 6 s from 1 to 100, hold 18 s at 100, ramp down 6 s from 100 to 1; durations 60 times as long as written",
            "late by 1.2 ms in 1 of 100 requests, by 3.6 ms at most, and may be by 10 ms; 32 requests under way at once at most; 12.0 s of processor time",
            "the figures are of all 3,000 requests; 20 of them are kept whole, as a sample",
            "bank: 3,000 calls, 12 at once at most; stock: 1,500 calls, 7 at once at most");
  }

  @Test
  void what_went_wrong_is_told_with_how_often_and_samples() {
    load(LoadFixture.of("sustained").failed(7));

    assertThat(performance())
        .contains("<strong>7 times</strong> <bdi>answered 500 in place of 200</bdi>")
        .contains("<pre>after 15.2 s: {\"error\":\"internal\"}</pre>");
  }

  @Test
  void figures_that_are_the_machines_are_said_to_be_that() {
    load(LoadFixture.of("sustained").late(84));

    assertThat(performance())
        .contains(
            "the figures of the machine and not of the service: Tollgate itself was 84 ms late in 1 of 100 requests, and may be 10 ms.");
  }

  @Test
  void what_was_measured_in_vain_before_is_said() {
    load(LoadFixture.of("sustained"));
    record.last(
        "One apple",
        null,
        new MeasuredInVain(LoadFixture.of("sustained").late(84).build()).event(0));

    assertThat(performance())
        .contains(
            "load \"sustained\" was measured before this, when Tollgate itself was late by 84 ms in 1 of 100 requests, and may be by 10 ms");
  }

  @Test
  void two_loads_of_one_scenario_stand_side_by_side_with_their_ratio() {
    load(LoadFixture.of("one by one").requests(900));
    load(LoadFixture.of("together").requests(3600));

    assertThat(performance())
        .contains(
            "<th scope=\"row\">right answers a second</th><td class=\"number\">30</td><td class=\"number\">120</td><td class=\"number\"><strong>4 times</strong>")
        .contains(
            "<th scope=\"row\">calls to stock a second</th><td class=\"number\">15</td><td class=\"number\">60</td>");
  }

  @Test
  void a_load_alone_has_nothing_beside_it() {
    load(LoadFixture.of("one by one"));

    assertThat(performance()).doesNotContain("Side by side");
  }

  @Test
  void several_stand_in_a_table_and_of_many_those_are_open_that_are_not_as_they_should_be() {
    load(LoadFixture.of("one"));
    load(LoadFixture.of("two").budget("p95", 1).budget("p99", 500));
    load(LoadFixture.of("three").levels(true, 30, 50, 60, 70, 80));
    String few = performance();
    load(LoadFixture.of("four").late(50));
    load(LoadFixture.of("five").failed(1));
    String many = performance();

    assertThat(few.split("class=\"load\"", -1)).hasSize(4);
    assertThat(many)
        .contains("<details class=\"load lazy\" id=\"l:1:7:1\">")
        .contains("<details class=\"load\" id=\"l:1:7:2\" open>")
        .contains("<details class=\"load\" id=\"l:1:7:3\" open>")
        .contains("<details class=\"load\" id=\"l:1:7:4\" open>")
        .contains("<details class=\"load\" id=\"l:1:7:5\" open>")
        .contains("<a href=\"#l:1:7:2\"><bdi>two</bdi></a></th><td class=\"number\">3,000</td>")
        .contains("<td class=\"number\">1 of 2 held</td>");
  }

  @Test
  void in_its_scenario_it_is_one_line_that_leads_to_its_figures() {
    load(LoadFixture.of("sustained").failed(3));

    assertThat(PageTest.page(record, OnFile.NOTHING))
        .contains(
            "<b>load</b> <bdi>sustained: 3,000 requests in 30.0 s, 3 wrong or unanswered</bdi> <a href=\"#performance\">its figures</a>");
  }

  @Test
  void a_load_that_the_baseline_knows_is_shown_beside_it() {
    FixtureRecord was = FixtureRecord.complete("passing");
    was.last("One apple", null, soak().build());
    load(soak().taking(27));
    RecordedRun run = record.read();
    Verdict verdict =
        Verdict.of(
            run,
            Criteria.of(record.checklists())
                .with(new Baselines(Map.of("shop", Figures.of(was.read())))));

    LoadView view =
        PageView.of(run, verdict, OnFile.NOTHING, List.of())
            .systems()
            .get(0)
            .loads()
            .loads()
            .get(0);

    assertThat(view.charts().get(0).lines()).extracting(Chart.Line::look).contains("then");
    assertThat(view.facts())
        .filteredOn(fact -> fact.name().equals("Baseline"))
        .singleElement()
        .extracting(LoadView.Fact::text)
        .asString()
        .matches(
            "median 20 ms then, 27 ms now \\(slower by 3\\d % .*\\); 100 right answers a second then, 100 now \\(not slower\\)");
  }

  @Test
  void a_summary_has_a_line_for_each() {
    load(LoadFixture.of("sustained").failed(3));
    load(LoadFixture.of("late").late(84).requests(50));
    RecordedRun run = record.read();

    assertThat(SummaryMarkdown.of(run, Verdict.of(run, record.checklists())))
        .containsPattern(
            "- sustained: 3,000 requests, 3 wrong or unanswered, 99.9 right a second; p50 20 ms, p95 \\d+ ms, p99 \\d+ ms\n")
        .containsPattern(
            "- late: 50 requests, 0 wrong or unanswered, .* p99 too few samples; the figures of the machine, Tollgate was late\n");
  }

  private static LoadFixture soak() {
    return LoadFixture.of("soak").lasting(120).requests(12_000);
  }

  private void load(LoadFixture load) {
    record.last("One apple", null, load.build());
  }

  private String performance() {
    String page = PageTest.page(record, OnFile.NOTHING);
    int from = page.indexOf("<section id=\"performance\"");
    return page.substring(from, page.indexOf("</section>", from));
  }

  private List<String> unmeasured() {
    RecordedRun run = record.read();
    return Unmeasured.of(
            PageView.of(run, Verdict.of(run, record.checklists()), OnFile.NOTHING, List.of()))
        .stream()
        .filter(each -> each.section().equals("Performance") && each.system() == null)
        .map(Unmeasured::text)
        .toList();
  }
}
