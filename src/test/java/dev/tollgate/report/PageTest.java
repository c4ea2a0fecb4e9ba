package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.evidence.Body;
import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.Stray;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  @ParameterizedTest
  @CsvSource({"passing,GO", "skipped,NEEDS WORK", "failing,NO-GO", "nothing,NO-GO"})
  void the_first_heading_is_the_verdict(String fixture, String word) {
    assertThat(page(FixtureRecord.complete(fixture)))
        .containsPattern("<h1>.*<span>" + word + "</span></h1>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"passing", "failing", "skipped", "unproven", "hostile", "nothing"})
  void every_link_leads_to_a_part_of_the_page_and_no_name_is_given_twice(String fixture) {
    String page = page(FixtureRecord.complete(fixture));

    assertThat(all(page, " id=\"([^\"]*)\"")).doesNotHaveDuplicates();
    assertThat(Set.copyOf(all(page, " id=\"([^\"]*)\"")))
        .containsAll(all(page, "href=\"#([^\"]*)\""));
    assertThat(all(page, "href=\"([^#][^\"]*)\"")).isEmpty();
  }

  @Test
  void text_of_the_record_is_text_and_nothing_else() {
    String page =
        page(
            FixtureRecord.complete("hostile")
                .last(
                    "</title><script>alert(\"name\")</script>",
                    null,
                    Seen.withBody("x1", "{\"a\":\"</pre><script>alert(1)</script>\"}"))
                .last(
                    "</title><script>alert(\"name\")</script>",
                    null,
                    Seen.log(1, "<img src=x onerror=alert(1)>"))
                .first(new Stray(Seen.byCaller("x2", 1, 2), "<script>alert(2)</script>")));

    assertThat(page)
        .doesNotContainIgnoringCase("<script")
        .doesNotContain("<img", "<iframe", "<svg onload", "<b>tag", "\u0000")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;");
    assertThat(all(page, "</title>")).hasSize(1);
  }

  @Test
  void the_page_asks_for_nothing_from_elsewhere() {
    assertThat(page(FixtureRecord.complete("failing")))
        .doesNotContain("http://", "https://", " src=");
    assertThat(Page.style()).doesNotContain("@import", "url(");
  }

  @Test
  void a_failed_scenario_says_what_was_expected_and_how_to_see_it_again() {
    assertThat(page(FixtureRecord.complete("failing")))
        .containsPattern("<details class=\"scenario tone-bad\" id=\"1:4\">")
        .contains("<pre class=\"failure\">expected: 1\n but was: 2</pre>")
        .contains("./tollgate run features/shop/shop.feature:4");
  }

  @Test
  void evidence_stands_under_its_step_with_both_sides_and_its_time() {
    String page =
        page(
            FixtureRecord.complete("passing")
                .last("One apple", "1 apple is bought", Seen.byCaller("x1", 10, 52))
                .last("One apple", "1 apple is bought", Seen.byDependency("x2", 12, 30)));

    assertThat(page)
        .contains("Evidence: 2 exchanges in 42 ms")
        .contains("<p class=\"while\">Then 1 apple is bought</p>")
        .contains("caller → shop", "shop → bank", "+2.0 ms")
        .contains("POST /buy?n=1\nX-Tenant-Id: acme\n\n{\n  \"n\": 1\n}");
  }

  @Test
  void what_was_not_measured_is_said_in_words() {
    assertThat(page(FixtureRecord.complete("unproven")))
        .contains("Not measured in this run: no request of a caller to shop was answered.")
        .contains("1 item: no scenario carries it");
  }

  @Test
  void a_run_that_was_cut_off_says_what_is_missing() {
    FixtureRecord whole = FixtureRecord.complete("passing");
    String second = whole.startedOf("Buy 2");
    FixtureRecord cut =
        whole.cutBefore(line -> line.startsWith("{\"testStepFinished") && line.contains(second));

    assertThat(page(cut))
        .contains("The evidence does not allow a verdict.")
        .contains("3 planned, 2 run, 3 shown: not the same")
        .contains("cut off while 'Before ShopSteps.hookPasses' ran")
        .contains("never began");
  }

  @Test
  void the_more_exchanges_there_are_the_less_of_each_body_stands_in_the_page() {
    FixtureRecord record = FixtureRecord.complete("passing");
    assertThat(BodyLimits.of(record.read())).isEqualTo(new BodyLimits(12_000, 12_000));

    record.last(
        "One apple",
        null,
        IntStream.range(0, 2_000)
            .mapToObj(i -> Seen.byCaller("x" + i, i, i + 1))
            .toArray(Evidence[]::new));
    assertThat(BodyLimits.of(record.read()).passed()).isEqualTo(4_000);
  }

  @Test
  void a_body_that_is_long_or_not_text_is_named_by_its_size() {
    assertThat(BodyText.of(Seen.json("x".repeat(2000)), 1500).note())
        .isEqualTo(
            "2.0 KiB, application/json; the first 1500 of 2000 characters are shown here, the record has the rest");
    assertThat(BodyText.of(new Body("image/png", 1, null, false), 1500).note())
        .isEqualTo("1 byte, image/png; not text, so not shown");
    assertThat(BodyText.of(new Body("text/plain", 90, "cut he", true), 1500))
        .isEqualTo(new BodyText("cut he", "90 bytes, text/plain; only its beginning was kept"));
    assertThat(BodyText.of(Body.EMPTY, 1500).note()).isEqualTo("no body");
  }

  @Test
  void failures_of_one_cause_are_one_card_that_says_what_was_expected_and_how_to_see_it_again() {
    String page = page(FixtureRecord.complete("failing"));

    assertThat(all(page, "<article class=\"issue")).hasSize(1);
    assertThat(page)
        .contains("All 2 scenarios of this cause")
        .contains("<pre>1</pre>", "<pre class=\"failure\">2</pre>")
        .contains("<pre class=\"command\">./tollgate run features/shop/shop.feature:4</pre>");
  }

  @Test
  void a_failed_request_stands_as_a_line_for_a_shell_that_holds_no_secret() {
    String page =
        page(
            FixtureRecord.complete("failing").last("One apple", null, Seen.byCaller("x1", 10, 52)));

    assertThat(page)
        .contains(
            "curl -i -X POST \"$TARGET\"'/buy?n=1' -H 'X-Tenant-Id: acme' --data-raw '{\"n\":1}'</pre>");
  }

  @Test
  void what_the_browser_may_run_is_named_by_its_hash() {
    assertThat(whole(FixtureRecord.complete("passing")))
        .containsPattern(
            "default-src \\S*none\\S*; script-src \\S*sha256-\\S+; style-src \\S*sha256-\\S+; base-uri \\S*none\\S*; form-action \\S*none");
  }

  @Test
  void what_is_folded_away_holds_nothing_that_is_folded_away_itself() {
    String page = page(FixtureRecord.complete("failing"));

    assertThat(all(page, "(?s)<noscript>(.*?)</noscript>"))
        .isNotEmpty()
        .noneMatch(kept -> kept.contains("<noscript"));
  }

  static String whole(FixtureRecord record) {
    return whole(record, OnFile.NOTHING);
  }

  private static String whole(FixtureRecord record, OnFile onFile) {
    RecordedRun run = record.read();
    StringWriter html = new StringWriter();
    Page.write(PageView.of(run, Verdict.of(run, record.checklists()), onFile, List.of()), html);
    return html.toString();
  }

  /** What the record said, all of it, and none of what is ours in every page. */
  private static String page(FixtureRecord record) {
    return page(record, OnFile.NOTHING);
  }

  static String page(FixtureRecord record, OnFile onFile) {
    String page =
        whole(record, onFile)
            .replaceFirst("(?s)<style>.*?</style>", "")
            .replaceFirst("(?s)<script>.*?</script>", "");
    return Pattern.compile(
            "(?s)<script type=\"application/octet-stream\" id=\"[^\"]*\">(.*?)</script>")
        .matcher(page)
        .replaceAll(block -> Matcher.quoteReplacement(opened(block.group(1))));
  }

  /** The HTML in a block. */
  private static String opened(String text) {
    byte[] bytes = OpenedBlock.bytes(text);
    try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return String.join("\n", OpenedBlock.texts(new ObjectMapper().readTree(unzipped)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> all(String page, String regex) {
    return Pattern.compile(regex)
        .matcher(page)
        .results()
        .map((MatchResult found) -> found.groupCount() == 0 ? found.group() : found.group(1))
        .collect(Collectors.toList());
  }
}
