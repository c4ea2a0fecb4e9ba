package dev.tollgate.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecklistsTest {
  @TempDir Path features;

  @Test
  void a_checklist_is_read_with_its_sections_and_the_lines_of_its_items() throws IOException {
    write(
        "shop",
        """
        # The shop

        > Context, with - [ ] SH-0 · critical · no item in it.

        ## Buying
        - [ ] SH-BUY-1 · critical · Fruit is paid for: `GET /x` · and more
        - [x] SH-BUY-2 · low · Bags are free

        ## Leaving
        - [ ] SH-1 · medium · The door opens
        """);

    Checklist checklist = Checklists.read(features).of("shop").orElseThrow();

    assertThat(checklist.title()).isEqualTo("The shop");
    assertThat(checklist.sections())
        .extracting(Section::title, section -> section.items().size())
        .containsExactly(tuple("Buying", 2), tuple("Leaving", 1));
    assertThat(checklist.items())
        .containsExactly(
            new Item("SH-BUY-1", Severity.CRITICAL, "Fruit is paid for: `GET /x` · and more", 6),
            new Item("SH-BUY-2", Severity.LOW, "Bags are free", 7),
            new Item("SH-1", Severity.MEDIUM, "The door opens", 10));
  }

  @Test
  void checklists_come_by_name_and_a_folder_without_one_is_passed_over() throws IOException {
    write("toys", "# Toys\n## A\n- [ ] TO-1 · low · x\n");
    write("books", "# Books\n## A\n- [ ] BO-1 · low · x\n");
    Files.createDirectory(features.resolve("empty"));

    assertThat(Checklists.read(features).all())
        .extracting(Checklist::system)
        .containsExactly("books", "toys");
  }

  @Test
  void an_unknown_severity_is_named_with_its_place() {
    assertBad("- [ ] SH-1 · urgent · x", 3, "'urgent' is no severity");
  }

  @Test
  void an_item_that_lacks_a_part_is_named_with_its_place() {
    assertBad("- [ ] SH-1 · low", 3, "is no item");
  }

  @Test
  void an_id_that_no_tag_could_be_told_by_is_refused() {
    assertBad("- [ ] sh1 · low · x", 3, "is no item");
  }

  @Test
  void an_id_that_is_used_twice_is_named_with_both_places() {
    assertBad("- [ ] SH-1 · low · x\n- [ ] SH-1 · low · y", 4, "used twice; line 3 has it too");
  }

  @Test
  void an_item_that_is_indented_by_mistake_is_not_passed_over() {
    assertBad("  - [ ] SH-1 · low · x", 3, "is no title, section, item, or context");
  }

  @Test
  void prose_that_is_not_marked_as_context_is_refused() {
    assertBad("Some words", 3, "context begins with '>'");
  }

  @Test
  void a_checklist_without_items_is_refused() {
    assertBad("", 0, "has no items");
  }

  @Test
  void an_item_outside_a_section_is_refused() {
    write("shop", "# Shop\n- [ ] SH-1 · low · x\n");

    assertThatThrownBy(() -> Checklists.read(features))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("checklist.md:2: stands before the first '## section'");
  }

  @Test
  void an_id_means_one_thing_over_all_checklists() {
    write("books", "# Books\n## A\n- [ ] SH-1 · low · x\n");
    write("shop", "# Shop\n## A\n- [ ] SH-1 · low · x\n");

    assertThatThrownBy(() -> Checklists.read(features))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("shop/checklist.md:3: SH-1 is an item of books already");
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Checklists.read(features.resolve("nowhere")))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("nowhere: cannot be listed");
  }

  @Test
  void why_an_item_has_no_scenario_yet_stands_in_the_description_of_the_system() {
    write("shop", "# Shop\n## A\n- [ ] SH-1 · low · x\n- [ ] SH-2 · low · y\n");
    describe("title: Shop\nunproven:\n  SH-2: waits for the till\n");

    Checklist checklist = Checklists.read(features).of("shop").orElseThrow();

    assertThat(checklist.items().map(checklist::whyUnproven))
        .containsExactly(Optional.empty(), Optional.of("waits for the till"));
  }

  @ParameterizedTest
  @CsvSource({
    "SH-9: waits for the till, 'system.yml:4: \"unproven\" names SH-9, which is no item of checklist.md'",
    "SH-1:, system.yml:4: say in one line why SH-1 has no scenario yet",
    "'SH-1: \"two\\nlines\"', system.yml:4: say in one line why SH-1 has no scenario yet"
  })
  void a_mistake_in_what_is_said_of_an_item_is_named_with_its_line(String line, String message) {
    write("shop", "# Shop\n## A\n- [ ] SH-1 · low · x\n");
    describe("title: Shop\nmetrics:\nunproven:\n  " + line + "\n");

    assertThatThrownBy(() -> Checklists.read(features))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining(message);
  }

  private void describe(String text) {
    try {
      Files.writeString(features.resolve("shop/system.yml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertBad(String lines, int line, String message) {
    write("shop", "# Shop\n## Section\n" + lines + "\n");

    assertThatThrownBy(() -> Checklists.read(features))
        .isInstanceOf(BadFileException.class)
        .hasMessageStartingWith(
            features.resolve("shop/checklist.md") + (line == 0 ? ": " : ":" + line + ": "))
        .hasMessageContaining(message);
  }

  private void write(String system, String text) {
    try {
      Files.createDirectories(features.resolve(system));
      Files.writeString(features.resolve(system).resolve("checklist.md"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
