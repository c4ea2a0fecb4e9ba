package dev.tollgate.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.stub.Answer;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FailureTest {
  @Test
  void an_answer_that_is_no_failure_says_none() {
    assertThat(body("answers 200")).isEqualTo("{}");
    assertThat(body("answers 399")).isEqualTo("{}");
    assertThat(body("answers 400")).isEqualTo("{\"error\":\"told to fail\"}");
    assertThat(body("answers 503")).isEqualTo("{\"error\":\"told to fail\"}");
  }

  private static String body(String words) {
    Answer answer = Objects.requireNonNull(Failure.of(words).effect().answer());
    return new String(answer.body(), UTF_8);
  }
}
