package dev.tollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.vocabulary.StepDefinition;
import dev.tollgate.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  /** Else nobody would look any more for what the step names. */
  @Test
  void there_is_a_step_with_each_of_the_phrases() {
    List<String> expressions =
        Vocabulary.of("dev.tollgate.steps").steps().stream()
            .map(StepDefinition::expression)
            .toList();

    assertThat(Names.phrases())
        .isNotEmpty()
        .allSatisfy(phrase -> assertThat(expressions).anyMatch(each -> each.contains(phrase)));
  }
}
