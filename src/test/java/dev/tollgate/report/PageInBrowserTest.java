package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.browser.Chromium;
import dev.tollgate.browser.Tab;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.LoadFixture;
import dev.tollgate.fixtures.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see and can do, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTest {
  @TempDir Path dir;

  private Chromium chromium;
  private Tab tab;

  @BeforeAll
  void start() {
    chromium = Chromium.start();
    tab = chromium.tab();
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void usual() {
    tab.scripts(true);
    tab.scheme("light");
    tab.size(1280, 800);
  }

  @ParameterizedTest
  @ValueSource(strings = {"passing", "failing", "skipped", "unproven", "hostile", "nothing"})
  void the_browser_runs_what_the_page_lets_it_and_asks_for_nothing(String fixture) {
    show(record(fixture), "");

    assertThat(tab.complaints()).isEmpty();
    assertThat(tab.asked()).hasSize(1).allMatch(address -> address.startsWith("file:"));
    assertThat(tab.value("document.documentElement.classList.contains('js')").asBoolean()).isTrue();
  }

  @Test
  void the_exchanges_of_a_scenario_that_passed_come_when_somebody_opens_it() {
    show(withCalls("passing"), "");
    assertThat(tab.value("document.body.innerText.includes('+2.0 ms')").asBoolean()).isFalse();

    tab.value("document.querySelector('.batch').open = true");
    tab.until("document.querySelector('.batch > details')");
    tab.value("document.querySelector('.batch > details').open = true");
    tab.until("document.querySelector('.batch details .exchange')");

    assertThat(tab.value("document.querySelector('.batch details .journal').textContent").asText())
        .contains("caller → shop", "shop → bank", "+2.0 ms", "POST /buy?n=1", "\"n\": 1");
    assertThat(tab.value("document.querySelector('.batch details svg.flow').textContent").asText())
        .contains("caller", "shop", "bank", "POST /debit");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void a_link_leads_into_what_is_folded_away() {
    FixtureRecord record = withCalls("passing");
    String apple = Anchors.of(record.read()).of(record.scenario("One apple").place());
    show(record, "#" + apple);

    tab.until("document.getElementById('" + apple + "')");
    assertThat(tab.value("document.getElementById('" + apple + "').open").asBoolean()).isTrue();
  }

  @Test
  void a_scenario_is_found_by_its_words_whether_it_is_folded_away_or_not() {
    show(record("failing"), "");

    tab.value(
        "(() => { const s = document.getElementById('search'); s.value = 'another APPLE'; s.dispatchEvent(new Event('input')); })()");

    assertThat(tab.value("document.querySelector('#found [role=status]').textContent").asText())
        .isEqualTo("1 of 3 scenarios");
    assertThat(tab.value("document.querySelector('#found a').textContent").asText())
        .isEqualTo("Another apple");
  }

  @Test
  void without_scripts_the_words_of_every_scenario_and_the_evidence_of_what_failed_can_be_read() {
    tab.scripts(false);
    show(record("failing").last("One apple", null, Seen.byCaller("x1", 10, 52)), "");

    assertThat(tab.value("document.querySelector('h1').innerText").asText()).isEqualTo("NO-GO");
    assertThat(tab.value("document.querySelectorAll('noscript > details').length").asInt())
        .isEqualTo(1);
    tab.value("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(tab.value("document.body.innerText").asText())
        .contains("Then 1 apple is bought", "POST /buy?n=1", "expected: 1", "caller → shop")
        .as("steps stand below each other")
        .contains("@SH-BUY-1\nThen 1 apple is bought");
  }

  @ParameterizedTest
  @CsvSource({"1280,800", "390,844"})
  void the_first_screen_answers_without_scrolling(int width, int height) {
    tab.size(width, height);
    show(withCalls("failing"), "");

    assertThat(tab.value("document.querySelector('.band').getBoundingClientRect().bottom").asInt())
        .isLessThanOrEqualTo(height);
    assertThat(tab.value("document.querySelector('.band').innerText").asText())
        .contains("NO-GO", "./tollgate run features/shop/shop.feature:4")
        .containsIgnoringCase("what was not tested")
        .contains("3 planned = 3 run = 3 shown");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1280, 2560})
  void nothing_sticks_out_at_any_width(int width) {
    tab.size(width, 900);
    show(withCalls("failing"), "");
    tab.value("document.querySelectorAll('details').forEach(d => d.open = true)");

    assertThat(tab.value("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
  }

  @Test
  void the_keyboard_alone_leads_to_how_the_worst_issue_is_seen_again() {
    show(record("failing"), "");

    List<String> stops = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      tab.press("Tab", "Tab", 9);
      stops.add(
          tab.value(
                  "(() => { const e = document.activeElement; if (e === document.body) return ''; const s = getComputedStyle(e); return e.textContent.trim() + (s.outlineStyle === 'none' ? ' WITHOUT FOCUS' : ''); })()")
              .asText());
    }

    assertThat(stops)
        .anyMatch(stop -> stop.startsWith("./tollgate run features/shop"))
        .noneMatch(stop -> stop.endsWith("WITHOUT FOCUS"));
  }

  @ParameterizedTest
  @CsvSource({
    "passing,light,1280", "passing,dark,1280", "failing,light,1280", "failing,dark,390",
    "skipped,light,390", "unproven,dark,1280", "hostile,light,1280", "nothing,light,1280"
  })
  void axe_finds_nothing_in_any_state(String fixture, String scheme, int width) {
    tab.size(width, 900);
    tab.scheme(scheme);
    show(fixture.equals("nothing") ? record(fixture) : withCalls(fixture), "");
    tab.value("document.querySelectorAll('details').forEach(d => d.open = true)");
    tab.until("![...document.querySelectorAll('details.lazy[open] > noscript')].length");
    tab.value("document.querySelectorAll('details').forEach(d => d.open = true)");

    assertThat(Axe.violations(tab)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"light,1280", "dark,1280", "light,390", "dark,390"})
  void axe_finds_nothing_where_loads_were_measured(String scheme, int width) {
    tab.size(width, 900);
    tab.scheme(scheme);
    show(withLoads(), "");
    tab.value("document.querySelectorAll('#performance details').forEach(d => d.open = true)");

    assertThat(tab.value("document.querySelectorAll('#performance figure').length").asInt())
        .isGreaterThan(10);
    assertThat(Axe.violations(tab)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1280, 2560})
  void no_load_sticks_out_at_any_width_and_each_chart_has_room(int width) {
    tab.size(width, 900);
    show(withLoads(), "");
    tab.value("document.querySelectorAll('#performance details').forEach(d => d.open = true)");

    assertThat(tab.value("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    assertThat(
            tab.value(
                    "Math.min(...[...document.querySelectorAll('.plot')].map(p => p.getBoundingClientRect().width))")
                .asInt())
        .isGreaterThan(240);
  }

  @Test
  void a_load_that_is_folded_away_and_the_numbers_of_a_chart_come_when_somebody_opens_them() {
    FixtureRecord record = withLoads();
    record.last("Buy 3", null, LoadFixture.of("a fourth").build());
    show(record, "");
    assertThat(tab.value("document.querySelectorAll('.load.lazy figure').length").asInt()).isZero();

    tab.value("document.querySelector('.loads a').click()");
    tab.until("document.querySelector('.load.lazy[open] figure')");
    tab.value("document.querySelectorAll('.load:not(.lazy) details').forEach(d => d.open = true)");
    tab.until("document.querySelector('.load:not(.lazy) details table')");

    assertThat(tab.value("document.querySelectorAll('noscript noscript').length").asInt()).isZero();
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void the_lines_of_a_chart_are_drawn_within_it() {
    show(withLoads(), "");

    assertThat(
            tab.value(
                    "[...document.querySelectorAll('.plot')].filter(p => { const o = p.getBoundingClientRect(); return [...p.querySelectorAll('svg path:not(.grid)')].some(l => { const i = l.getBoundingClientRect(); return i.width < 2 || i.left < o.left - 2 || i.right > o.right + 2 || i.top < o.top - 2 || i.bottom > o.bottom + 2; }); }).length")
                .asInt())
        .isZero();
  }

  /** One that is in order, one that is not, and one of which there is little to say. */
  private static FixtureRecord withLoads() {
    return record("passing")
        .last(
            "One apple",
            null,
            LoadFixture.of("4 users buy one apple after the other")
                .closed()
                .levels(true, 30, 50, 51, 50, 51)
                .build())
        .last("One apple", null, LoadFixture.of("4 users buy at once").failed(5).build())
        .last(
            "Buy 2",
            null,
            LoadFixture.of("spike").requests(30).late(80).elsewhere().budget("p99", 9).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axe_finds_nothing_in_a_file_of_evidence_beside_the_page(String scheme) {
    tab.scheme(scheme);
    EvidenceBesideTest.write(dir, EvidenceBesideTest.NOTHING_FITS);
    tab.show(dir.resolve("evidence/1.html"), "");
    tab.value("document.querySelector('.batch').open = true");
    tab.until("document.querySelector('.batch > details')");
    tab.value("document.querySelectorAll('details').forEach(d => d.open = true)");
    tab.until("document.querySelector('.batch > details[open] .exchange')");
    tab.value("document.querySelectorAll('details').forEach(d => d.open = true)");

    assertThat(Axe.violations(tab)).isEmpty();
  }

  private static FixtureRecord record(String fixture) {
    return FixtureRecord.complete(fixture);
  }

  /** One scenario of the fixture has called the shop, and the shop the bank. */
  private static FixtureRecord withCalls(String fixture) {
    FixtureRecord record = record(fixture);
    String scenario = record.read().scenarios().get(0).name();
    return record
        .last(scenario, null, Seen.byCaller("x1", 10, 52))
        .last(scenario, null, Seen.byDependency("x2", 12, 30));
  }

  private void show(FixtureRecord record, String hash) {
    Path page = dir.resolve("index.html");
    try {
      Files.writeString(page, PageTest.whole(record));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tab.show(page, hash);
  }
}
