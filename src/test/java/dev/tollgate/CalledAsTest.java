package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalledAsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "./tollgate, /x/target/tollgate.jar, ./tollgate",
        "EMPTY, target/tollgate.jar, java -jar target/tollgate.jar",
        "EMPTY, /my $tools/tollgate.jar, java -jar '/my $tools/tollgate.jar'",
        "/my tools/tollgate, /x/target/tollgate.jar, '/my tools/tollgate'",
        "EMPTY, target/classes:lib/a.jar, ./tollgate",
        "EMPTY, target/classes, ./tollgate"
      })
  void it_is_called_again_as_it_was_called(String said, String classPath, String words) {
    assertThat(CalledAs.words(said.equals("EMPTY") ? "" : said, classPath)).isEqualTo(words);
  }
}
