package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code tollgate lint}: each thing that can be wrong, with its file, its line and what to do. */
class LintTest {
  private static final String GOOD =
      """
      Feature: Orders

        @SH-ORD-1
        Scenario: An order is taken
          Given stock answers 200
          When the caller sends GET "/orders"
          Then the response status is 200

        @SH-ORD-2
        Scenario Outline: <method> is refused
          When the caller sends <method> "/orders"
          Then the response status is 405

          Examples:
            | method |
            | PUT    |
            | DELETE |
      """;

  @TempDir Path folder;
  private Path shop = Path.of("shop");

  @BeforeEach
  void begin() throws IOException {
    shop = folder.resolve("features/shop");
    write(
        "system.yml",
        "title: Shop\ndependencies:\n  stock: {plays: answers}\ncorrelate: [header X-Tenant-Id]\n");
    write("targets/reference.yml", "address: http://localhost:1\nready: {path: /}\n");
    write(
        "checklist.md",
        """
        # Shop

        ## Orders
        - [ ] SH-ORD-1 · high · An order is taken
        - [ ] SH-ORD-2 · low · Nothing else is
        """);
    write("orders.feature", GOOD);
  }

  @Test
  void what_is_right_is_found_to_be_so() {
    Console console = lint();

    assertThat(console.all()).isEqualTo("nothing found in 1 feature with 3 scenarios\n");
    assertThat(console.code()).isZero();
  }

  @Test
  void the_systems_of_this_project_are_right() {
    assertThat(Console.run("lint").out()).startsWith("nothing found in ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--openapi features/create-products/openapi.yml", ""})
  void what_new_makes_is_right_before_anything_of_it_is_written(String options) {
    Path features = folder.resolve("new/features");
    List<String> words =
        Stream.concat(
                Stream.of("new", "shop", "--features", features.toString()),
                Stream.of(options.split(" ")).filter(word -> !word.isEmpty()))
            .toList();
    assertThat(Console.run(words.toArray(String[]::new)).code()).isZero();

    assertThat(Console.run("lint", features.toString()).out()).startsWith("nothing found in ");
  }

  @Test
  void a_line_that_is_no_step_is_answered_with_the_nearest() throws IOException {
    feature("Then the response status is 200", "Then the response status is fine");

    assertFound(
        "orders.feature:7: no step is written 'the response status is fine'; the nearest is: the response status is ");
  }

  @Test
  void a_line_below_that_the_step_does_not_take_is_found_and_one_that_is_missing()
      throws IOException {
    feature("Then the response status is 200", "Then the response status is 200\n      | 1 |");
    feature("GET \"/orders\"\n", "POST \"/orders\" with the JSON body:\n");

    assertFound(
        "orders.feature:6: 'the caller sends POST \"/orders\" with the JSON body:' takes a text between two lines \"\"\" below its line, and has nothing",
        "orders.feature:7: 'the response status is 200' takes nothing below its line, and has a table");
  }

  @Test
  void a_value_that_no_step_before_has_kept_is_found() throws IOException {
    feature(
        "GET \"/orders\"\n",
        "GET \"/orders/${order}\"\n    And the response field \"id\" is kept as \"order\"\n    When the caller sends GET \"/orders/${order}/${ordre}/${mark}\"\n");

    assertFound(
        "orders.feature:6: ${order} is kept by no step before it: write ... is kept as \"order\"; there are mark, tenant",
        "orders.feature:8: ${ordre} is kept by no step before it: write ... is kept as \"ordre\"; there are order, mark");
  }

  @Test
  void calls_that_nobody_could_bring_home_are_found() throws IOException {
    write("system.yml", "title: Shop\ndependencies:\n  stock: {plays: answers}\n");

    assertFound(
        "system.yml:2: has dependencies, and does not say by what a call names its scenario; add what the service passes on: correlate: [header X-Request-Id]");
  }

  @Test
  void a_dependency_that_is_not_declared_is_found() throws IOException {
    feature("Given stock answers", "Given the bank answers");

    assertFound(
        "orders.feature:5: names the dependency \"bank\", which system.yml does not have; it has stock");
  }

  @Test
  void a_token_where_the_system_has_none_is_found() throws IOException {
    feature("Given stock answers 200", "Given the caller's token is signed with HS256");

    assertFound(
        "orders.feature:5: 'the caller's token is signed with HS256' is about the caller's token, and system.yml has no tokens; say there what they look like: tokens:");
  }

  @Test
  void a_file_a_profile_an_invariant_and_a_metric_that_are_not_there_are_found()
      throws IOException {
    feature(
        "Given stock answers 200",
        """
        Given the invariant "books" is suspended because "it may"
            And the request recorded in "requests/old.http" is sent
            And the profile "day" runs
            And the metric "orders" is 1""");

    assertFound(
        "orders.feature:5: names the invariant \"books\", which system.yml does not have; it has none",
        "orders.feature:6: names the file "
            + shop.resolve("requests/old.http")
            + ", which is not there; add it, or mend the name",
        "orders.feature:7: names the load profile \"day\", which load/ does not have; it has none",
        "orders.feature:8: names the metric \"orders\", which system.yml does not have; it has none");
  }

  @Test
  void a_tag_that_is_no_item_is_found_and_an_item_that_no_scenario_has() throws IOException {
    feature("@SH-ORD-1", "@SH-ORD-11");

    assertFound(
        "checklist.md:4: SH-ORD-1 has no scenario; tag one with @SH-ORD-1, or say why it has none in system.yml: unproven: {SH-ORD-1: the reason}",
        "orders.feature:3: @SH-ORD-11 looks like an item, and no checklist has it; mend the tag, or add the item");
  }

  @Test
  void an_item_that_is_said_to_have_no_scenario_may_have_none() throws IOException {
    feature("@SH-ORD-1", "@SH-ORD-2");
    write(
        "system.yml",
        Files.readString(shop.resolve("system.yml")) + "unproven:\n  SH-ORD-1: later\n");

    assertFound();

    feature("@SH-ORD-2\n  Scenario: An", "@SH-ORD-1\n  Scenario: An");

    assertFound(
        "system.yml:6: SH-ORD-1 stands under \"unproven\", and a scenario carries it; take the line out");
  }

  @Test
  void an_id_that_stands_twice_is_found_in_one_checklist_and_in_two() throws IOException {
    write("checklist.md", Files.readString(shop.resolve("checklist.md")).replace("ORD-2", "ORD-1"));

    assertThat(lint().out())
        .contains("checklist.md:5: SH-ORD-1 is used twice; line 4 has it too\n");

    begin();
    Path other = folder.resolve("features/till");
    copy(other);

    assertThat(lint(other.toString()).out())
        .contains(
            other
                + "/checklist.md:4: SH-ORD-1 is an item of shop already; an id means one thing: take another\n");
  }

  @Test
  void a_scenario_that_shows_nothing_is_found() throws IOException {
    feature("@SH-ORD-1\n", "@other\n");
    feature("    Then the response status is 200\n", "");
    feature(
        "  @SH-ORD-2",
        """
          @SH-ORD-1
          Scenario: An order is taken

          @SH-ORD-2""");

    assertFound(
        "orders.feature:4: 'An order is taken' carries no item; tag it with the id of what it shows",
        "orders.feature:4: 'An order is taken' has no Then, so that it shows nothing; say what must come out",
        "orders.feature:9: 'An order is taken' has no steps, so that it shows nothing; write them",
        "orders.feature:9: 'An order is taken' is the name of orders.feature:4 too; give it another, by which people can tell them apart");
  }

  @Test
  void a_scenario_to_be_written_may_have_any_steps_and_needs_its_item() throws IOException {
    feature("  @SH-ORD-1\n", "  @to-be-written\n");
    feature("Given stock answers 200", "Given whatever");

    assertFound(
        "checklist.md:4: SH-ORD-1 has no scenario; tag one with @SH-ORD-1, or say why it has none in system.yml: unproven: {SH-ORD-1: the reason}",
        "orders.feature:4: 'An order is taken' carries no item; tag it with the id of what it shows");
  }

  @Test
  void broken_files_are_found_each_with_its_line_and_the_others_all_the_same() throws IOException {
    write(
        "broken.feature",
        "Feature: Broken\n\n  Scenario: One\n    Given it\n" + "    Whenever it is\n".repeat(5));
    write("targets/reference.yml", "address: http://localhost:1\nraedy: {path: /}\n");
    write("targets/other.yml", "launch: {command: [FILL-IN]}\nready: {path: /}\n");
    write("faults.yml", "faults:\n  - {name: late, item: SH-ORD-7, does: comes late}\n");
    write("load/day.yml", "title: Day\n");

    assertThat(lint().out())
        .contains("broken.feature:5: not Gherkin: expected: ", "broken.feature:7: not Gherkin: ")
        .contains("broken.feature:7: and 2 more that is no Gherkin, ")
        .doesNotContain("broken.feature:8")
        .contains("targets/reference.yml:2: unknown key \"raedy\"; known keys: ")
        .contains("targets/other.yml:1: the command is still to be filled in: ")
        .contains("faults.yml:2: late offends SH-ORD-7, which is no item of checklist.md\n")
        .contains("load/day.yml:2: the key \"requests\" is missing")
        .endsWith("8 found in 2 features with 3 scenarios\n");
  }

  @Test
  void a_dependency_that_the_service_is_not_told_of_is_found_and_a_program_that_is_not_there()
      throws IOException {
    write("targets/reference.yml", "launch: {command: [./src/shop]}\nready: {path: /}\n");
    write(
        "targets/told.yml",
        "launch: {command: [sh, -c, '${dependency stock}/x']}\nready: {path: /}\n");
    write(
        "targets/built.yml",
        "launch: {command: [not/yet/built, '${dependency stock}']}\nready: {path: /}\n");
    write(
        "targets/elsewhere.yml",
        "launch: {command: [/nosuch, '${dependency stock}']}\nready: {path: /}\n");
    write(
        "targets/misspelt.yml",
        "launch: {command: [x, '${dependency stock}', '${dependency stok}']}\nready: {path: /}\n");

    assertFound(
        "targets/misspelt.yml:1: names the dependency stok, which system.yml does not have; it has stock",
        "targets/reference.yml: does not tell the service where stock is played; give it ${dependency stock} in ",
        "targets/reference.yml:1: starts ./src/shop, which is not there from "
            + Path.of("").toAbsolutePath()
            + "; mend the path");
  }

  @Test
  void items_of_a_feature_that_cannot_be_read_are_not_said_to_have_no_scenario()
      throws IOException {
    feature("    Examples:", "    Exmples:");

    assertThat(lint().out()).contains("not Gherkin").doesNotContain("has no scenario");
  }

  @Test
  void a_system_is_known_by_its_name() {
    assertThat(
            Console.run("lint", "shop", "--features", folder.resolve("features").toString()).out())
        .isEqualTo("nothing found in 1 feature with 3 scenarios\n");
  }

  @Test
  void a_contract_that_is_not_there_is_found_where_it_is_named() throws IOException {
    write("system.yml", Files.readString(shop.resolve("system.yml")) + "contract: api.yml\n");

    assertFound("system.yml:5: \"contract\" names api.yml, which is no file beside this one");
  }

  @Test
  void files_that_are_missing_and_a_folder_that_is_no_system_are_found() throws IOException {
    Files.delete(shop.resolve("checklist.md"));
    Files.delete(shop.resolve("targets/reference.yml"));
    Path till = Files.createDirectories(folder.resolve("features/till"));
    Files.writeString(till.resolve("till.feature"), GOOD);

    assertThat(lint().out())
        .contains("checklist.md: no such file; write in it what the system must be shown to do")
        .contains("targets/reference.yml: no such file; say in it how the service is started")
        .contains(till + ": holds features and no system.yml, so that it is no system; add one\n");
  }

  @Test
  void only_what_is_asked_for_is_looked_at() throws IOException {
    feature("@SH-ORD-1", "@SH-ORD-11");
    copy(folder.resolve("features/till"));

    assertThat(lint(shop.resolve("orders.feature").toString()).out())
        .startsWith(shop.resolve("orders.feature") + ":3: ")
        .endsWith("\n1 found in 1 feature with 3 scenarios\n");
  }

  @Test
  void a_feature_below_the_folder_of_its_system_is_found() throws IOException {
    Path below = Files.createDirectories(shop.resolve("more")).resolve("late.feature");
    Files.writeString(below, GOOD);

    assertThat(lint().out())
        .startsWith(below + ": lies in a folder below its system; put it beside system.yml\n");
  }

  @Test
  void a_path_outside_of_the_systems_is_not_looked_at_in_silence() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));

    Console console =
        Console.run("lint", "--features", folder.resolve("features").toString(), other.toString());

    assertThat(console.code()).isEqualTo(2);
    assertThat(console.err()).startsWith(other + ": not in the folder of a system below ");
  }

  @Test
  void what_is_not_there_cannot_be_checked() {
    assertThat(lint("nosuch").code()).isEqualTo(2);
    assertThat(lint("nosuch").err()).isEqualTo("nosuch: no such file or folder\n");
    assertThat(lint(folder.toString()).err())
        .isEqualTo(folder + ": holds no system: no folder with a system.yml\n");
    assertThat(lint("--nosuch").code()).isEqualTo(64);
  }

  private Console lint(String... paths) {
    return Console.run(
        Stream.concat(
                Stream.of("lint"),
                paths.length == 0
                    ? Stream.of("--features", folder.resolve("features").toString())
                    : Stream.of(paths))
            .toArray(String[]::new));
  }

  private void assertFound(String... lines) {
    Console console = lint();
    List<String> found = console.out().lines().toList();
    assertThat(found.subList(0, found.size() - 1))
        .hasSize(lines.length)
        .zipSatisfy(
            List.of(lines), (is, expected) -> assertThat(is).startsWith(shop + "/" + expected));
    assertThat(console.code()).isEqualTo(lines.length == 0 ? 0 : 1);
  }

  private void feature(String right, String wrong) throws IOException {
    String before = Files.readString(shop.resolve("orders.feature"));
    assertThat(before).contains(right);
    write("orders.feature", before.replace(right, wrong));
  }

  private void write(String file, String text) throws IOException {
    Path path = shop.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void copy(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(shop)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(shop.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
