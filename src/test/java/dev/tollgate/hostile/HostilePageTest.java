package dev.tollgate.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.browser.Chromium;
import dev.tollgate.browser.Tab;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.report.ReportFolder;
import dev.tollgate.system.Checklists;
import dev.tollgate.verdict.Criteria;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;

/**
 * Whatever a service, a feature file or a log line says is text: in the page, whose every fold is
 * opened, as in the other files. The same page in harmless words is what it has to be.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePageTest {
  private static final List<Payload> PAYLOADS = Payloads.all();

  /** As many systems in one run: a page says much of each, and of some things once for each. */
  private static final int TOGETHER = 14;

  private final HostileRun hostile = new HostileRun();
  private final Map<List<String>, Harmless> harmless = new HashMap<>();
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

  static Stream<List<Payload>> parts() {
    return IntStream.iterate(0, from -> from < PAYLOADS.size(), from -> from + TOGETHER)
        .mapToObj(from -> PAYLOADS.subList(from, Math.min(from + TOGETHER, PAYLOADS.size())));
  }

  @Test
  void there_are_enough_of_them() {
    assertThat(PAYLOADS.stream().map(Payload::text).distinct().count()).isGreaterThan(200);
  }

  @ParameterizedTest
  @MethodSource("parts")
  void nothing_in_the_page_and_the_files_beside_it_is_more_than_text(List<Payload> payloads)
      throws Exception {
    Harmless harmless = harmless(payloads);

    Path report = show(payloads);

    assertNothingHappened();
    assertThat(missing(payloads)).as("what the page does not show").isEmpty();
    assertThat(tab.value("window.look.changed(" + harmless.elements() + ")"))
        .as("elements that harmless words do not make")
        .isEmpty();
    assertThat(tab.value("window.look.written()"))
        .as("what a plan in Markdown may not make")
        .isEmpty();
    assertThat(tab.value("window.look.sections()")).isEqualTo(harmless.sections());
    assertThat(tab.value("window.look.turned()")).as("written the wrong way round").isEmpty();
    for (int width : new int[] {1280, 360}) {
      tab.size(width, 800);
      assertThat(tab.value("window.look.sticksOut()")).as("at width " + width).isEmpty();
    }
    assertThat(tab.value(search(payloads)))
        .as("what the search does not find, or shows otherwise")
        .isEmpty();
    assertNothingHappened();
    assertSameParts(report, harmless);
  }

  /** The same in harmless words: what the page and the files beside it are made of. */
  private record Harmless(
      JsonNode elements, JsonNode sections, List<String> junit, List<String> summary) {}

  /** Made once for the same words: nearly all payloads become those. */
  private Harmless harmless(List<Payload> payloads) throws Exception {
    List<Payload> same = payloads.stream().map(Payload::harmless).toList();
    List<String> words = same.stream().map(Payload::text).toList();
    Harmless made = harmless.get(words);
    if (made == null) {
      Path report = show(same);
      made =
          new Harmless(
              tab.value("window.look.elements()"),
              tab.value("window.look.sections()"),
              elements(report.resolve("junit.xml")),
              shape(report.resolve("summary.md")));
      assertThat(made.sections()).hasSizeGreaterThan(10);
      harmless.put(words, made);
    }
    return made;
  }

  private static void assertSameParts(Path report, Harmless harmless) throws Exception {
    assertThat(elements(report.resolve("junit.xml"))).isEqualTo(harmless.junit());
    assertThat(shape(report.resolve("summary.md"))).isEqualTo(harmless.summary());
    assertThat(Files.readString(report.resolve("summary.md")).lines())
        .filteredOn(line -> !line.startsWith("./tollgate run "))
        .noneMatch(line -> line.matches(".*(?<!\\\\)[<\\[`].*") && !line.equals("```"));
  }

  /** The names of its elements in order; a parser that takes no entity says if it is no XML. */
  private static List<String> elements(Path xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    NodeList all =
        factory
            .newDocumentBuilder()
            .parse(xml.toFile())
            .getDocumentElement()
            .getElementsByTagName("*");
    return IntStream.range(0, all.getLength()).mapToObj(i -> all.item(i).getNodeName()).toList();
  }

  /** What each line of Markdown begins with, which makes it what it is; of a table, its cells. */
  private static List<String> shape(Path markdown) throws IOException {
    return Files.readString(markdown)
        .lines()
        .map(
            line ->
                line.startsWith("|")
                    ? line.replaceAll("\\\\.|[^|]", "")
                    : line.substring(0, Math.min(3, line.length())))
        .toList();
  }

  private void assertNothingHappened() {
    assertThat(tab.value("String(window.executed)").asText()).isEqualTo("undefined");
    assertThat(tab.complaints()).isEmpty();
    assertThat(tab.dialogs()).isEmpty();
    assertThat(tab.asked()).hasSize(1).allMatch(address -> address.startsWith("file:"));
  }

  private static String search(List<Payload> payloads) {
    return payloads.stream()
        .flatMap(it -> Stream.of("passing", "failing", "skipped").map(it::marker))
        .collect(Collectors.joining("', '", "window.look.search(['", "'])"));
  }

  /** Whose marks the page does not have: they would be tried nowhere. */
  private List<String> missing(List<Payload> payloads) {
    Set<String> seen = new TreeSet<>();
    tab.value("window.look.markers()").forEach(marker -> seen.add(marker.asText()));
    List<String> fields = new ArrayList<>(hostile.fields());
    fields.addAll(HostileFiles.fields());
    return payloads.stream()
        .flatMap(payload -> fields.stream().map(payload::marker))
        .filter(marker -> !seen.contains(marker))
        .toList();
  }

  private Path report(List<Payload> payloads) throws IOException {
    Path reports = Files.createTempDirectory(dir, "reports");
    RecordedRun run = hostile.of(payloads, Files.createTempDirectory(dir, "run"));
    assertThat(run.scenarios())
        .as("each way in which a page shows a scenario")
        .extracting(RecordedScenario::status)
        .containsOnly(ScenarioStatus.PASSED, ScenarioStatus.FAILED, ScenarioStatus.SKIPPED);
    Checklists checklists = HostileFiles.checklists(payloads);
    ReportFolder.write(reports, run, Criteria.of(checklists), HostileFiles.onFile(payloads));
    return reports;
  }

  private Path show(List<Payload> payloads) throws IOException {
    Path reports = report(payloads);
    tab.size(1280, 800);
    tab.show(reports.resolve("index.html"), "");
    tab.value(script());
    tab.value("window.look.open()");
    return reports;
  }

  private static String script() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(HostilePageTest.class.getResourceAsStream("/look.js"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8) + "; undefined";
    }
  }
}
