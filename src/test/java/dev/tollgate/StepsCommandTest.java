package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The list of the steps, on the terminal and in the docs. */
class StepsCommandTest {
  @Test
  void all_steps_are_listed_by_subject_with_an_example() {
    Console console = Console.run("steps");

    assertThat(console.code()).isZero();
    assertThat(console.out())
        .contains(
            "\nResponses: what came back\n",
            "\n  the response status is {int}\n      Then the response status is 201\n",
            "\n      When the caller sends POST \"/orders\" with the JSON body:\n        \"\"\"\n"
                + "        {\"item\": \"lamp\"}\n        \"\"\"\n");
    assertThat(console.out().indexOf("create-products alone: "))
        .as("what is of one system only stands behind the rest")
        .isGreaterThan(console.out().indexOf("Responses: "));
  }

  @Test
  void a_word_leaves_the_steps_that_have_it() {
    assertThat(Console.run("steps", "header").out())
        .contains("the response header {string} is {string}")
        .doesNotContain("the response status");
    Console console = Console.run("steps", "header", "every");

    assertThat(console.code()).isZero();
    assertThat(console.out())
        .contains("every call to {dependency} had the header {string} being {string}")
        .doesNotContain("the response status");
  }

  @Test
  void a_word_of_what_a_step_can_take_leaves_it_and_is_shown() {
    assertThat(Console.run("steps", "resets").out())
        .contains("  {dependency} {failure}\n", "      with: resets the connection\n")
        .doesNotContain("with: answers garbage", "the response status");
  }

  @Test
  void only_the_beginning_of_a_word_is_looked_for() {
    assertThat(Console.run("steps", "tus").code()).isEqualTo(1);
    assertThat(Console.run("steps", "STAT").out()).contains("the response status is {int}");
  }

  @Test
  void a_word_that_no_step_has_is_answered_with_those_that_are_like_it() {
    Console console = Console.run("steps", "staus");

    assertThat(console.code()).isEqualTo(1);
    assertThat(console.out()).isEqualTo("No step has \"staus\".\nThere are steps with: status\n");
  }

  @Test
  void a_line_that_no_step_has_is_answered_with_the_nearest() {
    Console console = Console.run("steps", "the response code is 201");

    assertThat(console.code()).isEqualTo(1);
    assertThat(console.out())
        .contains("The nearest are:\n  Then the response status is 201\n")
        .contains("(\"status\" in place of \"code\")");
  }

  @Test
  void what_is_near_nothing_is_answered_with_the_whole_list() {
    assertThat(Console.run("steps", "xylophones").out())
        .isEqualTo("No step has \"xylophones\".\n./tollgate steps lists them all.\n");
  }

  @Test
  void the_page_in_the_docs_is_the_list() throws IOException {
    assertThat(Files.readString(Path.of("docs/steps.md")))
        .as("docs/steps.md; ./tollgate steps --markdown > docs/steps.md makes it anew")
        .isEqualTo(StepsPage.of(Vocabulary.of(RunCommand.GLUE)));
  }
}
