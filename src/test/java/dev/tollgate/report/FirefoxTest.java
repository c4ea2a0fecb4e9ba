package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.browser.Chromium;
import dev.tollgate.browser.Firefox;
import dev.tollgate.browser.Window;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Request;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Firefox shows what Chromium shows, of a run in which scenarios failed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirefoxTest {
  private static final String UUID = "1f6b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
  private static final String NO_UUID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String OF_THE_FAILED = "details.scenario";
  private static final String OF_THE_PASSED = ".batch > details";

  private Firefox firefox;
  private Chromium chromium;
  private Path page = Path.of("");
  private String look = "";

  @BeforeAll
  void start(@TempDir Path dir) throws IOException {
    firefox = Firefox.start();
    chromium = Chromium.start();
    page =
        Files.writeString(
            dir.resolve("index.html"),
            PageTest.whole(
                FixtureRecord.complete("failing")
                    .last("One apple", null, Seen.byCaller("x1", 10, 52))
                    .last("One apple", null, Seen.byDependency("x2", 12, 30))
                    .last("Another apple", null, withIds(Seen.byCaller("x3", 60, 75)))));
    try (InputStream file = FirefoxTest.class.getResourceAsStream("/look.js")) {
      look = "(() => {" + new String(file.readAllBytes(), StandardCharsets.UTF_8) + "})()";
    }
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (firefox != null) {
      firefox.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280,800", "390,844"})
  void the_first_screen_says_the_same_without_scrolling(int width, int height) {
    String shown = show(firefox, width, height, ".band");

    assertThat(shown)
        .contains("NO-GO", "features/shop/shop.feature:4", "3planned=3run=3shown")
        .isEqualTo(show(chromium.tab(), width, height, ".band"));
    assertThat(bottom(firefox)).isPositive().isLessThanOrEqualTo(height);
  }

  @Test
  void the_page_says_the_same_as_it_opens() {
    assertThat(show(firefox, 1280, 800, "body")).isEqualTo(show(chromium.tab(), 1280, 800, "body"));
  }

  @ParameterizedTest
  @ValueSource(strings = {OF_THE_FAILED, OF_THE_PASSED})
  void evidence_opens_and_says_the_same(String scenario) {
    assertThat(open(firefox, scenario))
        .contains("caller→shop", "POST/buy?n=1", "{\"n\":1}")
        .isEqualTo(open(chromium.tab(), scenario));
  }

  @Test
  void the_ids_of_compressed_evidence_are_as_they_were() {
    assertThat(open(firefox, OF_THE_PASSED)).contains(UUID, NO_UUID);
  }

  @Test
  void a_scenario_is_found_by_its_words() {
    show(firefox, 1280, 800, "body");

    firefox.value(
        "(() => { const s = document.getElementById('search'); s.value = 'another APPLE'; s.dispatchEvent(new Event('input')); })()");

    assertThat(firefox.value("document.querySelector('#found a').textContent").asText())
        .isEqualTo("Another apple");
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void nothing_sticks_out(int width) {
    firefox.size(width, 800);
    open(firefox, OF_THE_FAILED);

    assertThat(firefox.value("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
  }

  private static Exchange withIds(Exchange exchange) {
    Request request = exchange.request();
    return Seen.withRequest(
        exchange,
        new Request(
            request.method(),
            request.uri(),
            List.of(new Header("X-Request-Id", UUID), new Header("X-Trace-Id", NO_UUID)),
            request.body()));
  }

  private String show(Window window, int width, int height, String part) {
    window.size(width, height);
    window.show(page, "");
    return rendered(window, part);
  }

  /** Opens all that the page has, and says what stands in the first scenario of that kind. */
  private String open(Window window, String scenario) {
    window.show(page, "");
    window.value(look);
    window.value("look.open()");
    return rendered(window, scenario);
  }

  /** As it is rendered, without the space between boxes, on which browsers do not agree. */
  private static String rendered(Window window, String part) {
    return window
        .value("document.querySelector('" + part + "').innerText")
        .asText()
        .replaceAll("\\s+", "");
  }

  private static int bottom(Window window) {
    return window
        .value("Math.ceil(document.querySelector('.band').getBoundingClientRect().bottom)")
        .asInt();
  }
}
