package dev.tollgate.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StubCallTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"imageUrl":"https://x"}                 | /imageUrl    | https://x
          {"a":{"b":[1,{"c":"deep"}]},"c":"other"} | /a/b/1/c     | deep
          {"n":17}                                 | /n           | 17
          {"o":{"imageUrl":"https://x"}}           | /imageUrl    | ''
          {"imageUrl":{"x":1}}                     | /imageUrl    | ''
          {"imageUrl":                             | /imageUrl    | ''
          [1]                                      | /imageUrl    | ''
          ''                                       | /imageUrl    | ''
          """)
  void aFieldOfTheBodyIsFoundByItsPointer(String body, String pointer, String value) {
    assertThat(call(body).field(pointer)).isEqualTo(value);
  }

  @Test
  void theFirstOfTwoFieldsOfOneNameCounts() {
    assertThat(call("{\"a\":\"one\",\"a\":\"two\"}").field("/a")).isEqualTo("one");
  }

  private static StubCall call(String body) {
    return new StubCall("shop", "POST", "/", List.of(), body.getBytes(StandardCharsets.UTF_8));
  }
}
