package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a person gets who wrote something wrong: where, what was found, what to do; and never a GO.
 */
class BadInputTest {
  private static final Path SHOP = Path.of("src/test/resources/systems/shop");

  @TempDir Path folder;
  private Path shop = Path.of("shop");

  @BeforeEach
  void copyShop() throws IOException {
    shop = folder.resolve("features/shop");
    try (Stream<Path> files = Files.walk(SHOP)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = shop.resolve(SHOP.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.delete(shop.resolve("wrong.feature"));
    feature("@SH-ORD-1", "When the caller sends GET \"/echo\"");
  }

  @ParameterizedTest(name = "{2} in {0}")
  @MethodSource("mistakes")
  void aMistakeInAFileIsNamedWithItsLine(String file, String right, String wrong, String message)
      throws IOException {
    Path path = shop.resolve(file);
    Files.writeString(
        path,
        Files.readString(path).replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
    Files.createDirectories(folder.resolve("reports"));
    for (String name : List.of("index.html", "report.json", "record.ndjson")) {
      Files.writeString(folder.resolve("reports").resolve(name), "the GO of the run before");
    }

    Console console = run();

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains(message).doesNotContain("\tat ");
    assertThatNothingLooksLikeAResult();
  }

  static Stream<Arguments> mistakes() {
    String system = "system.yml";
    String target = "targets/reference.yml";
    return Stream.of(
        arguments(
            system,
            "dependencies:",
            "dependancies:",
            "system.yml:2: unknown key \"dependancies\"; known keys: compared, contract, correlate, dependencies, "),
        arguments(
            system,
            "plays: answers",
            "plays: answer",
            "\"answer\" is none of: answers, ledger, key set"),
        arguments(
            system,
            "status: 200",
            "status: many",
            "system.yml:7: \"dependencies.stock.answers[0].status\" should be a number"),
        arguments(
            system,
            "status: 200",
            "statuss: 200",
            "system.yml:7: unknown key \"statuss\" in \"dependencies.stock.answers[0]\"; known keys: body"),
        arguments(
            system,
            "title: Shop",
            "title: [Shop]",
            "system.yml:1: \"title\" should be a text: found a list"),
        arguments(
            system,
            "header X-Tenant-Id",
            "haeder X-Tenant-Id",
            "write header <name>, json <field>, query <parameter> or path"),
        arguments(
            system, "order: POST /orders", "order: /orders", "\"/orders\" is no method and path"),
        arguments(system, "title: Shop", "title: Shop\ntitle: Again", "system.yml:2: "),
        arguments(
            target,
            "launch:",
            "lunch:",
            "reference.yml:1: unknown key \"lunch\"; known keys: address, before, cannot, differs, launch, limits, ready"),
        arguments(
            target,
            "within: 20 s",
            "within: soon",
            "\"soon\" is no duration; write it as 500 ms, 20 s or 2 min"),
        arguments(
            target,
            "PORT: ${port}",
            "PORT: ${prot}",
            "reference.yml:4: \"PORT\" holds ${prot}, which nobody fills; known: "),
        arguments(target, "environment:", "environment: 7 #", "reference.yml:3: "),
        arguments("checklist.md", "critical", "crucial", "checklist.md:4:"),
        arguments("checklist.md", "SH-ORD-2", "SH-ORD-1", "checklist.md:5:"));
  }

  @Test
  void aTargetThatEndsAtOnceIsNamedWithItsCommandItsExitCodeAndItsLastLines() throws IOException {
    replaceInTarget("dev.tollgate.ShopService", "dev.tollgate.NoSuchService");

    Console console = run();

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err())
        .contains("The target reference did not start", "exit code 1", "command: ")
        .contains("Could not find or load main class dev.tollgate.NoSuchService")
        .contains("reference.yml");
    assertThatNothingLooksLikeAResult();
  }

  @Test
  void aTargetThatNeverGetsReadyIsNamedWithWhatWasWaitedFor() throws IOException {
    replaceInTarget("path: /health", "path: /not-there");
    replaceInTarget("within: 20 s", "within: 6 s");

    Console console = run();

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err())
        .contains("was not ready within 6 s", "/not-there gave status 404", "shop is open");
    assertThat(console.all())
        .containsPattern(
            "  shop on reference is not ready after \\d s of 6: GET http\\S+/not-there gives ");
    assertThatNothingLooksLikeAResult();
  }

  @Test
  void aPortInUseIsToldByTheLastLinesOfTheTarget() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      replaceInTarget("PORT: ${port}", "PORT: \"" + taken.getLocalPort() + "\"");

      Console console = run();

      assertThat(console.code()).isEqualTo(2);
      assertThat(console.err()).contains("did not start", "Address already in use");
      assertThatNothingLooksLikeAResult();
    }
  }

  @Test
  void aTargetFileThatIsNotThereIsAnsweredWithThoseThatAre() {
    Console console = run("--target", "staging");

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("no such target; targets of shop: reference");
  }

  @Test
  void aTagThatMatchesNothingIsNoRun() {
    Console console = run("--tags", "@nosuch");

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("No scenario is selected by", "@nosuch");
    assertThatNothingLooksLikeAResult();
  }

  @Test
  void aTagExpressionThatDoesNotParseIsNoRun() {
    Console console = run("--tags", "@a and and");

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("\"@a and and\" is no tag expression");
  }

  @Test
  void aFeatureThatIsNoGherkinIsNamedWithItsLine() throws IOException {
    Files.writeString(
        shop.resolve("broken.feature"),
        "Feature: x\n  Scenario: y\n    Given z\n" + "  Nonsense\n".repeat(5));

    Console console = run();

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err())
        .contains("broken.feature:4: not Gherkin", "broken.feature: and 2 more, ")
        .doesNotContain("\tat ", "broken.feature:7");
    assertThatNothingLooksLikeAResult();
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Console console = Console.run("run", shop.resolve("missing.feature").toString());

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).contains("missing.feature: no such feature file, folder or system");
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    Console console = run("--prallel", "3");

    assertThat(console.code()).isEqualTo(64);
    assertThat(console.err()).contains("--prallel", "--help");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "@SH-ORD-1 | Given something that nobody wrote | no step definition matches",
        "@SH-ORD-9 | When the caller sends GET \"/echo\" | @SH-ORD-9 looks like an item, and no checklist has it",
        "@SH-ORD-1 | '' | it has no steps",
      })
  void aScenarioThatShowsNothingIsNeverAGo(String tag, String step, String message)
      throws IOException {
    feature(tag, step == null ? "" : step.replace("''", ""));

    Console console = run();

    assertThat(console.code()).isEqualTo(1);
    assertThat(console.out()).contains("NO-GO").contains(message);
  }

  @Test
  void aLineAtWhichNoScenarioBeginsIsAnsweredWithThoseWhereOneDoes() throws IOException {
    Files.writeString(
        shop.resolve("orders.feature"),
        "Feature: x\n\n  Scenario: a\n    Given stock answers 500\n  Scenario: b\n    Given stock answers 500\n");

    Console console =
        Console.run(
            "run",
            shop.resolve("orders.feature") + ":2",
            "--features",
            folder.resolve("features").toString());

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err())
        .contains("orders.feature:2: no scenario stands at this line of 6; they begin at 3, 5");
  }

  @Test
  void aFolderInWhichAnotherRunWritesIsLeftToIt() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    Files.writeString(reports.resolve("index.html"), "the other run's");

    try (ReportsLock other = ReportsLock.take(reports)) {
      Console console = run();

      assertThat(console.code()).isEqualTo(2);
      assertThat(console.err()).contains("another run writes its report there", "--reports");
      assertThat(reports.resolve("index.html")).hasContent("the other run's");
    }
  }

  @Test
  void anItemOfWhichOneScenarioWasLeftOutIsNoGo() throws IOException {
    Files.writeString(
        shop.resolve("orders.feature"),
        """
        Feature: Orders
          @SH-ORD-1 @SH-ORD-2
          Scenario: right
            When the caller sends GET "/echo"
            Then the response status is 200
          @SH-ORD-1
          Scenario: wrong
            When the caller sends GET "/echo"
            Then the response status is 500
        """);

    Console console =
        Console.run(
            "run",
            shop.resolve("orders.feature") + ":3",
            "--features",
            folder.resolve("features").toString(),
            "--reports",
            folder.resolve("reports").toString());

    assertThat(console.code()).isEqualTo(1);
    assertThat(console.out()).contains("NEEDS_WORK", "1 were not selected");
  }

  @Test
  void whatTheTargetCannotBeAskedIsSkippedWithTheReasonAndItsItemIsUnproven() throws IOException {
    feature("@SH-ORD-1 @needs-stubs", "When the caller sends GET \"/echo\"");
    replaceInTarget("ready:", "cannot: {stubs: it calls the real ones}\nready:");

    Console console = run();

    assertThat(console.code()).isEqualTo(1);
    assertThat(console.out()).contains("0 passed, 0 failed, 1 skipped").doesNotContain("✗");
    assertThat(Files.readString(folder.resolve("reports/report.json")))
        .contains("it calls the real ones");
  }

  private Console run(String... more) {
    return Console.run(
        Stream.concat(
                Stream.of(
                    "run",
                    "--features",
                    folder.resolve("features").toString(),
                    "--reports",
                    folder.resolve("reports").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private void feature(String tag, String step) throws IOException {
    Files.writeString(
        shop.resolve("orders.feature"),
        "Feature: Orders\n  " + tag + "\n  Scenario: one\n    " + step + "\n");
  }

  private void replaceInTarget(String right, String wrong) throws IOException {
    Path target = shop.resolve("targets/reference.yml");
    String text = Files.readString(target);
    assertThat(text).contains(right);
    Files.writeString(target, text.replace(right, wrong));
  }

  private void assertThatNothingLooksLikeAResult() {
    assertThat(folder.resolve("reports/index.html")).doesNotExist();
    assertThat(folder.resolve("reports/report.json")).doesNotExist();
    assertThat(folder.resolve("reports/record.ndjson")).doesNotExist();
  }

  @Test
  void aMistakeInACommandLeavesTheRecordOfTheRunBefore() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    Files.writeString(reports.resolve("record.ndjson"), "what was seen");

    run("--tags", "@no-such");
    run("--tags", "@no-such");

    assertThat(reports.resolve("record.before.ndjson")).hasContent("what was seen");
    assertThatNothingLooksLikeAResult();
  }

  @Test
  void aFileThatIsNoRecordIsRefusedAndTheReportStays() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    Path other = Files.writeString(folder.resolve("notes.md"), "# Notes\n\nNothing was run.\n");
    Files.writeString(reports.resolve("index.html"), "the page of a run");

    Console console = Console.run("report", other.toString(), "--reports", reports.toString());

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err())
        .contains("notes.md: is no record, notes.md:1: is no Cucumber message");
    assertThat(reports.resolve("index.html")).hasContent("the page of a run");
  }
}
