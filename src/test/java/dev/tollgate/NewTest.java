package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.system.Checklist;
import dev.tollgate.system.Checklists;
import dev.tollgate.system.Item;
import dev.tollgate.system.Operation;
import dev.tollgate.system.SystemFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code tollgate new}: what it makes runs at once, and says what is left to do. */
class NewTest {
  private static final Path CONTRACT = Path.of("features/create-products/openapi.yml");
  private static final String SHOP = "${java} -cp ${tollgate.classpath} dev.tollgate.ShopService";

  @TempDir Path folder;
  private Path features = Path.of("features");
  private Path shop = Path.of("shop");

  @BeforeEach
  void beginWithNothing() {
    features = folder.resolve("features");
    shop = features.resolve("my-shop");
  }

  @Test
  void what_it_makes_runs_at_once_and_says_that_all_is_still_to_be_written() throws IOException {
    Console made = make();
    Console ran = run();

    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out()).contains("1. say in " + shop.resolve("targets/reference.yml"));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains("my-shop is not started: all that is selected is still to be written")
        .contains("NEEDS_WORK  items: 0 proven, 0 failed, 5 unproven")
        .contains("5 scenarios are still to be written")
        .contains("0 passed, 0 failed, 5 skipped");
    assertThat(Files.readString(folder.resolve("reports/report.json")))
        .contains("its scenario is still to be written: features/my-shop/requests.feature:5");
  }

  @Test
  void a_scenario_is_written_by_taking_its_tag_away_and_needs_a_target_then() throws IOException {
    make();
    write("requests.feature", "MS-REQ-1");

    Console ran = run();

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains(
            shop.resolve("targets/reference.yml") + ":4: the command is still to be filled in")
        .doesNotContain("\tat ");
  }

  @Test
  void with_a_command_it_needs_nothing_but_scenarios() throws IOException {
    Console made = make("--command", SHOP);
    replace("targets/reference.yml", "path: /,", "path: /health,");
    replace(
        "targets/reference.yml",
        "PORT: \"${port}\"",
        "PORT: \"${port}\", STOCK_URL: \"http://127.0.0.1:1\", PRICES_URL: \"http://127.0.0.1:1\"");
    replace("requests.feature", "GET \"/\"", "GET \"/health\"");
    write("requests.feature", "MS-REQ-1");

    Console ran = run();

    assertThat(made.out()).doesNotContain("what starts the service");
    assertThat(ran.out())
        .as(ran.err())
        .contains("NEEDS_WORK  items: 1 proven, 0 failed, 4 unproven")
        .contains("1 passed, 0 failed, 4 skipped");
  }

  @Test
  void a_checklist_keeps_its_ids_and_gets_those_that_are_missing() throws IOException {
    Path given =
        Files.writeString(
            folder.resolve("given.md"),
            """
            # The shop
            Agreed with sales.

            ## The orders
            - [ ] An order is taken
              within a second
            * critical · `POST /orders` is refused without a token
            1. MS-ORD-7 · low · It says so

            ## Bälle
            > Balls only.
              - [x] A ball is sold
                - **proven**: by nobody
            """);

    Console made = make("--checklist", given.toString());

    assertThat(made.out())
        .contains("3 items had no id, and have one now")
        .contains("2 items had no severity, and are high now");
    assertThat(Files.readString(shop.resolve("checklist.md")))
        .isEqualTo(
            """
            # The shop

            ## The shop
            > Agreed with sales.

            ## The orders
            - [ ] MS-ORD-8 · high · An order is taken within a second
            - [ ] MS-ORD-9 · critical · `POST /orders` is refused without a token
            - [ ] MS-ORD-7 · low · It says so

            ## Bälle
            > Balls only.
            - [ ] MS-BALL-1 · high · A ball is sold
            """);
    assertThat(Files.readString(shop.resolve("the-orders.feature")))
        .contains(
            """
              @MS-ORD-9 @to-be-written
              Scenario: `POST /orders` is refused without a token
                When the caller sends POST "/orders" with the JSON body:
                  \"""
                  {}
                  \"""
                Then the response status is 200
            """);
    assertThat(run().out()).contains("4 scenarios are still to be written");
  }

  @Test
  void a_contract_gives_operations_items_and_the_requests_of_their_scenarios() throws IOException {
    Console made = make("--openapi", CONTRACT.toString());

    assertThat(made.code()).as(made.err()).isZero();
    SystemFolder system = new SystemFolder(shop);
    assertThat(system.description().operations())
        .containsValue(Operation.of("POST /bg-remover/create-products"));
    assertThat(system.contract(system.description())).isPresent();
    assertThat(shop.resolve("openapi.yml")).hasSameTextualContentAs(CONTRACT);
    Checklist checklist = Checklists.read(features).all().get(0);
    assertThat(checklist.items().map(Item::text))
        .anySatisfy(
            text -> assertThat(text).startsWith("POST /bg-remover/create-products answers 200"))
        .anySatisfy(
            text -> assertThat(text).startsWith("POST /bg-remover/create-products answers 401"));
    assertThat(run().out())
        .contains(checklist.items().count() + " scenarios are still to be written");
  }

  @Test
  void ids_are_unlike_those_of_the_systems_that_are_there() throws IOException {
    make();
    Console other = Console.run("new", "mail-server", "--features", features.toString());

    assertThat(other.code()).isZero();
    assertThat(Files.readString(features.resolve("mail-server/checklist.md"))).contains("MA-REQ-1");
  }

  @Test
  void nothing_is_overwritten() throws IOException {
    Files.createDirectories(shop);
    Files.writeString(shop.resolve("system.yml"), "mine");

    Console made = make();

    assertThat(made.code()).isEqualTo(2);
    assertThat(made.err())
        .isEqualTo(
            shop
                + ": is there already, and nothing is overwritten; take another name, or remove it\n");
    assertThat(shop.resolve("system.yml")).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          - [ ] A · urgent · An order is taken; 2: 'A · urgent · An order is taken' is no item
          - [ ] ; 2: an item without a text
          | An order is taken |; 2: is a row of a table
          Nothing; : has no items
          """)
  void a_checklist_that_cannot_be_read_is_named_with_the_line(String line, String said)
      throws IOException {
    Path given = Files.writeString(folder.resolve("given.md"), "## Orders\n" + line + "\n");

    Console made = make("--checklist", given.toString());

    assertThat(made.code()).isEqualTo(2);
    assertThat(made.err())
        .startsWith(given + ":" + said.replaceFirst("^:", ""))
        .doesNotContain("No verdict");
    assertThat(shop).doesNotExist();
  }

  @Test
  void an_id_that_stands_twice_is_named_with_both_lines() throws IOException {
    Path given = Files.writeString(folder.resolve("given.md"), "- MS-A-1 · One\n- MS-A-1 · Two\n");

    assertThat(make("--checklist", given.toString()).err())
        .isEqualTo(given + ":2: MS-A-1 is used twice; line 1 has it too\n");
  }

  @Test
  void an_id_of_another_system_is_named_with_its_line_and_nothing_is_made() throws IOException {
    make();
    Path given = Files.writeString(folder.resolve("given.md"), "- Nothing\n- MS-REQ-1 · One\n");

    Console other =
        Console.run(
            "new",
            "mail-server",
            "--features",
            features.toString(),
            "--checklist",
            given.toString());

    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).startsWith(given + ":2: MS-REQ-1 is an item of another system; ");
    assertThat(features.resolve("mail-server")).doesNotExist();
  }

  @Test
  void a_file_that_is_no_contract_is_named() throws IOException {
    Path given = Files.writeString(folder.resolve("api.yml"), "swagger: '2.0'\n");

    assertThat(make("--openapi", given.toString()).err())
        .isEqualTo(given + ": is no OpenAPI 3 file with \"paths\"\n");
    assertThat(make("--openapi", "nosuch.yml").err()).isEqualTo("nosuch.yml: no such file\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          My Shop; is no name of a system
          shop --address localhost:8080; write it as http://localhost:8080
          shop --address http://localhost --command x; one of the two
          shop --features elsewhere; the folder of the systems is called features
          """)
  void what_is_asked_for_wrongly_is_wrong_usage(String words, String said) {
    String[] args = words.equals("My Shop") ? new String[] {words} : words.split(" ");
    Console made =
        Console.run(
            java.util.stream.Stream.concat(
                    java.util.stream.Stream.of("new"), java.util.stream.Stream.of(args))
                .toArray(String[]::new));

    assertThat(made.code()).isEqualTo(64);
    assertThat(made.err()).contains(said);
  }

  private Console make(String... options) {
    List<String> words =
        new java.util.ArrayList<>(List.of("new", "my-shop", "--features", features.toString()));
    words.addAll(List.of(options));
    return Console.run(words.toArray(String[]::new));
  }

  private Console run() {
    return Console.run(
        "run",
        shop.toString(),
        "--features",
        features.toString(),
        "--reports",
        folder.resolve("reports").toString());
  }

  private void write(String feature, String item) throws IOException {
    replace(feature, "@" + item + " @to-be-written", "@" + item);
  }

  private void replace(String file, String what, String by) throws IOException {
    Path path = shop.resolve(file);
    String before = Files.readString(path);
    assertThat(before).contains(what);
    Files.writeString(path, before.replace(what, by));
  }
}
