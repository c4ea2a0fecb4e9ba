package dev.tollgate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.vocabulary.StepDefinition.Takes;
import io.cucumber.java.en.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps that there are, as they are read from the glue. */
class VocabularyTest {
  private static final Vocabulary STEPS = Vocabulary.of("dev.tollgate.steps");

  /** How Cucumber's own types of words are written. */
  private static final Map<String, List<String>> USUAL =
      Map.of(
          "string", List.of("\"lamp\"", "\"/orders\"", "\"\"", "'a lamp, two'"),
          "int", List.of("2", "0"),
          "double", List.of("3", "0.5"),
          "bigdecimal", List.of("3", "7.5"),
          "word", List.of("access", "x"));

  static Stream<StepDefinition> steps() {
    return STEPS.steps().stream();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void every_step_has_an_example_a_subject_and_what_stands_below_it(StepDefinition step) {
    assertThat(step.examples()).as("@Example at " + step.method()).isNotEmpty();
    assertThat(step.subject()).as("@Subject at " + step.method()).contains(" ");
    assertThat(step.below().isEmpty())
        .as("what stands below the example of " + step.method())
        .isEqualTo(step.takes() == Takes.NOTHING);
    assertThat(step.expression().endsWith(":"))
        .as("the colon of " + step.expression())
        .isEqualTo(step.takes() != Takes.NOTHING);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void each_example_is_a_line_of_its_own_step_and_of_no_other(StepDefinition step) {
    assertThat(step.examples())
        .allSatisfy(line -> assertThat(STEPS.matching(line)).as(line).containsExactly(step));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void no_way_to_write_a_step_is_a_way_to_write_another(StepDefinition step) {
    assertThat(waysToWrite(step))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(STEPS.matching(line)).as(line).containsExactly(step));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void an_example_is_nearest_to_its_own_step(StepDefinition step) {
    List<Nearby> nearest = STEPS.nearest(step.example(), 1);

    assertThat(nearest).hasSize(1);
    assertThat(nearest.get(0).step()).isEqualTo(step);
    assertThat(nearest.get(0).line()).isEqualTo(step.example());
    assertThat(nearest.get(0).changes()).isEmpty();
  }

  @Test
  void every_type_of_words_has_its_forms() {
    assertThat(STEPS.wordTypes())
        .hasSizeGreaterThan(5)
        .allSatisfy(type -> assertThat(type.forms()).as(type.name()).isNotEmpty());
  }

  @Test
  void the_steps_of_one_system_come_last_and_are_named_as_its_own() {
    List<String> systems = STEPS.steps().stream().map(StepDefinition::system).distinct().toList();

    assertThat(systems).containsExactly("", "create-products");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          the response code is 201              | the response status is 201
          the response status should be 201     | the response status is 201
          the status is 404                     | the response status is 404
          the response staus is 201             | the response status is 201
          The response status is 201            | the response status is 201
          the response status is "201"          | the response status is 201
          the caller sends a GET to "/orders/9" | the caller sends GET "/orders/9"
          caller sends GET "/orders/9"          | the caller sends GET "/orders/9"
          stock was called twice                | stock was called once
          stock was called 3                    | stock was called 3 times
          the price list answer 503             | the price list answers 503
          rates got called once                 | rates was called once
          the price list got called once        | the price list was called once
          the answer matches the openapi        | the answer matches the contract
          """)
  void a_line_that_is_not_quite_a_step_is_answered_with_the_one_that_is_meant(
      String line, String meant) {
    assertThat(STEPS.matching(line)).isEmpty();
    assertThat(STEPS.nearest(line, 1)).extracting(Nearby::line).containsExactly(meant);
  }

  @Test
  void what_would_have_to_change_is_said_word_by_word() {
    assertThat(STEPS.nearest("the response staus really is 201", 1).get(0).changes())
        .containsExactly("\"status\" in place of \"staus\"", "without \"really\"");
    assertThat(STEPS.nearest("response status is fine", 1).get(0).changes())
        .containsExactly("\"the\" as well", "a {int} in place of \"fine\"");
    assertThat(STEPS.instead("the response staus is 201"))
        .startsWith(
            "the nearest is: the response status is 201 (\"status\" in place of \"staus\")\n\n")
        .endsWith("\n./tollgate steps lists them all");
  }

  @Test
  void what_is_near_no_step_is_answered_with_none() {
    assertThat(STEPS.nearest("pigs fly over Jupiter at dawn", 3)).isEmpty();
    assertThat(STEPS.instead("pigs fly over Jupiter at dawn"))
        .isEqualTo("no step is near it; ./tollgate steps lists them all");
  }

  @Test
  void two_steps_that_match_one_line_are_both_named() {
    Vocabulary both = Vocabulary.of("dev.tollgate.steps", "dev.tollgate.vocabulary");

    assertThat(both.matching("the response status is 201"))
        .extracting(StepDefinition::method)
        .containsExactlyInAnyOrder("ResponseSteps.status", "Doubled.status");
  }

  /** A step that there is already. */
  public static final class Doubled {
    @Given("the response status is 201")
    public void status() {}
  }

  private static List<String> waysToWrite(StepDefinition step) {
    Template template =
        STEPS.known().stream()
            .filter(known -> known.step().equals(step))
            .findFirst()
            .orElseThrow()
            .template();
    List<List<String>> places = template.pieces().stream().map(VocabularyTest::forms).toList();
    List<String> lines = new ArrayList<>();
    for (int varied = 0; varied < places.size(); varied++) {
      for (String form : places.get(varied)) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < places.size(); at++) {
          String word = at == varied ? form : places.get(at).get(0);
          line.append(line.length() == 0 || word.equals(":") || word.equals(",") ? "" : " ");
          line.append(word);
        }
        lines.add(line.toString());
      }
    }
    return lines;
  }

  private static List<String> forms(Template.Piece piece) {
    return piece instanceof Template.Word word
        ? word.forms()
        : forms(((Template.Parameter) piece).name());
  }

  private static List<String> forms(String type) {
    return STEPS.wordTypes().stream()
        .filter(own -> own.name().equals(type))
        .map(WordType::forms)
        .findFirst()
        .orElseGet(() -> USUAL.get(type));
  }
}
