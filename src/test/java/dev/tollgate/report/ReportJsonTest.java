package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.fixtures.FixtureRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands on the page stands in {@code report.json} as well. */
class ReportJsonTest {
  /** In a section, elements whose text is the run's and no label. */
  record Sample(String section, String element) {}

  static Stream<Sample> samples() {
    return Stream.of(
        new Sample("verdict", "<p class=\"headline\">([^<]*)</p>"),
        new Sample("verdict", "<strong>\\w+</strong>: ([^<]*)</span>"),
        new Sample("verdict", "<span>By Tollgate ([^<]*)</span>"),
        new Sample("verdict", ", version ([^<]*)</span>"),
        new Sample("reasons", "class=\"severity\">\\w+</span> ([^<]*)</p>"),
        new Sample("reasons", "by the rule <a href=\"#policy\"><code>([^<]*)</code>"),
        new Sample("flow", "<li>([^<]*)</li>"),
        new Sample("checklist", "<div class=\"text\">\\s*<p>([^<]*)</p>"),
        new Sample("checklist", "<p class=\"why\">([^<]*)</p>"),
        new Sample("checklist", "<h3 id=\"sec:[^\"]*\">([^<]*) <span"),
        new Sample("functional", "<bdi>([^<]*)</bdi>"),
        new Sample("functional", "<pre[^>]*>([^<]*)</pre>"),
        new Sample("functional", "<p class=\"why\">([^<]*)</p>"),
        new Sample("functional", "<p class=\"while\">([^<]*)</p>"),
        new Sample("functional", "<small>([^<]*)</small>"),
        new Sample("functional", "<summary>Evidence: ([^<]*)</summary>"),
        new Sample("functional", "<summary><span>([^<]*)</span>"),
        new Sample("functional", "</span><b>([^<]*)</b><i>"),
        new Sample("functional", "<span class=\"fine\">(level=[^<]*)</span>"),
        new Sample("functional", "Run it alone: <code>([^<]*)</code>"),
        new Sample("regression", "<p>([^<]*)</p>"),
        new Sample("performance", "<dd>([^<]*)</dd>"),
        new Sample("performance", "<p class=\"headline\">([^<]*)</p>"),
        new Sample("performance", "<strong>\\d+ times</strong> <bdi>([^<]*)</bdi>"),
        new Sample("performance", "<pre>([^<]*)</pre>"),
        new Sample("performance", "</span> ([^<]*)</li>"),
        new Sample("performance", "<code>([^<]*)</code>"),
        new Sample("errors", "<td><code>([^<]*)</code></td><td>"),
        new Sample("errors", "</code></td><td>([^<]*)</td>"),
        new Sample("issues", "<pre[^>]*>([^<]*)</pre>"),
        new Sample("issues", "<li>([^<]*)</li>"),
        new Sample("issues", "<bdi>([^<]*)</bdi>"),
        new Sample("readiness", "(?s)class=\"recommendation\">.*?</span>\\s*([^<]*)</p>"),
        new Sample("readiness", "<li>([^<]*)</li>"),
        new Sample("readiness", "<th scope=\"row\">([^<]*)</th><td>"),
        new Sample("readiness", "<h4>([^<]*)</h4>"),
        new Sample("readiness", "by name: ([^<.]*)"),
        new Sample("evidence", "<code>([^<]*)</code></dd>"),
        new Sample("evidence", "<dt>Made by</dt><dd>([^<]*)</dd>"),
        new Sample("evidence", "<dt>Tollgate</dt><dd>([^<]*)</dd>"),
        new Sample("evidence", "<td>all</td><td>([^<]*)</td>"),
        new Sample("evidence", "<td>([^<]*)</td></tr>"),
        new Sample("evidence", "<b>([^<]*)</b> plays"),
        new Sample("evidence", "<li>([^<]*)</li>"),
        new Sample("evidence", "<strong>([^<]*)</strong> in"),
        new Sample("evidence", "</bdi></a>: ([^<]*)</li>"),
        new Sample("evidence", "<p class=\"why\">(?:Cannot be used: )?([^<]*)</p>"),
        new Sample("evidence", "<pre[^>]*>([^<]*)</pre>"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void what_a_section_shows_is_there(Sample sample) throws IOException {
    List<String> looked = new ArrayList<>();
    for (String fixture : List.of("failing", "passing")) {
      FixtureRecord record = Shown.record(fixture);
      String page = section(PageTest.page(record, Shown.ON_FILE), sample.section());
      List<String> lines = lines(page, sample.element());
      looked.addAll(lines);
      String said = said(record, Shown.ON_FILE);
      assertThat(lines).as(fixture).allMatch(said::contains);
    }
    assertThat(looked).as("there is something to look for").isNotEmpty();
  }

  @Test
  void tables_and_texts_of_steps_are_there() throws IOException {
    JsonNode scenarios = report(Shown.record("passing"), Shown.ON_FILE).get("scenarios");

    assertThat(scenarios.findValues("table"))
        .anyMatch(t -> t.toString().contains("[\"apple\",\"3\"]"));
    assertThat(scenarios.findValuesAsText("docString")).contains("remember 2", "remember 3");
  }

  @Test
  void the_matrix_has_the_numbers_of_the_page() throws IOException {
    FixtureRecord record = Shown.record("failing");
    List<String> shown =
        lines(
            section(PageTest.page(record, Shown.ON_FILE), "checklist"),
            "<td class=\"number[^>]*>(\\d+)</td>");
    JsonNode section = report(record, Shown.ON_FILE).at("/systems/0/sections/0");

    assertThat(shown)
        .containsExactly(
            String.valueOf(section.get("items").size()),
            section.get("itemsProven").asText(),
            section.get("itemsFailed").asText(),
            section.get("itemsUnproven").asText());
  }

  @Test
  void what_was_not_measured_is_said_there_in_the_same_words() throws IOException {
    FixtureRecord record = FixtureRecord.complete("unproven");
    List<String> shown =
        lines(
            PageTest.page(record, OnFile.NOTHING),
            ">((?:Not measured|not measured|Not known|None is on file:|Change since)[^<]*)<");

    assertThat(shown).hasSizeGreaterThan(10);
    assertThat(shown).allMatch(said(record, OnFile.NOTHING)::contains);
  }

  private static String section(String page, String id) {
    Matcher section =
        Pattern.compile("(?s)<(section|header)[^>]* id=\"" + id + "\".*?</\\1>").matcher(page);
    assertThat(section.find()).as("the section " + id).isTrue();
    return section.group();
  }

  /** Line by line; a row of a table in plain text cell by cell. */
  private static List<String> lines(String html, String element) {
    return Pattern.compile(element)
        .matcher(html)
        .results()
        .map(found -> Objects.requireNonNullElse(found.group(1), ""))
        .map(ReportJsonTest::unescaped)
        .flatMap(String::lines)
        .flatMap(
            line -> line.strip().startsWith("|") ? Stream.of(line.split("\\|")) : Stream.of(line))
        .map(line -> line.strip().replaceFirst("^# ", ""))
        .flatMap(line -> line.startsWith("@") ? Stream.of(line.split(" ")) : Stream.of(line))
        .filter(line -> !line.isEmpty() && !line.equals("\"\"\""))
        .toList();
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /** All texts of the report, and each step in one line. */
  private static String said(FixtureRecord record, OnFile onFile) throws IOException {
    List<String> texts = new ArrayList<>();
    collect(report(record, onFile), texts);
    return String.join("\n", texts);
  }

  private static void collect(JsonNode node, List<String> to) {
    if (node.isTextual()) {
      to.add(node.asText());
    }
    if (node.has("keyword")) {
      to.add(node.get("keyword").asText() + ' ' + node.get("text").asText());
    }
    if (node.path("metrics").isArray()) {
      to.add(
          IntStream.range(0, node.get("metrics").size())
              .mapToObj(i -> node.get("metrics").get(i).asText())
              .collect(Collectors.joining(", ")));
    }
    node.forEach(child -> collect(child, to));
  }

  private static JsonNode report(FixtureRecord record, OnFile onFile) throws IOException {
    return new ObjectMapper().readTree(ReportSchemaTest.text(record, onFile));
  }
}
