package dev.tollgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What exactly is masked, and that what stands around it stays to the letter. */
class MaskedFormsTest {
  private static final String CARD = "4111111111111111";

  private final Masking masking = new Masking(List.of("X-Partner-Key"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a 4111111111111111 b 378282246310005 c | a ***(card) b ***(card) c",
        "4111111111111111 | ***(card)",
        "4111111111111112 | 4111111111111112",
        "9111111111111111 | 9111111111111111",
        "[4111111111111111] | [\"***(card)\"]",
        "[1,4111111111111111] | [1,\"***(card)\"]",
        "{\"a\" : 4111111111111111} | {\"a\" : \"***(card)\"}",
        "1,4111111111111111 | 1,***(card)",
        "n:4111111111111111 | n:***(card)",
        ":4111111111111111 | :***(card)",
        ":[4111111111111111 | :[\"***(card)\"",
        "4111-1111-1111-1111. | ***(card).",
        "4111111111111111.5 | 4111111111111111.5",
        "x4111111111111111 | x4111111111111111"
      })
  void a_card_is_masked_alone_and_json_stays_json(String text, String masked) {
    assertThat(masking.text(text)).isEqualTo(masked);
  }

  @Test
  void white_space_before_a_number_is_no_joint() {
    assertThat(masking.text("  " + CARD)).isEqualTo("  ***(card)");
    assertThat(masking.text("[ " + CARD + " ]")).isEqualTo("[ \"***(card)\" ]");
  }

  @Test
  void base64_that_hides_a_secret_is_masked_whole_whatever_letters_it_has() {
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      String secret =
          "password="
              + random
                  .ints(9 + i % 7, '!', '~' + 1)
                  .filter(c -> "\"$\\[{*,;&}]'<%".indexOf(c) < 0)
                  .collect(
                      StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              + "ab1";
      String in = base64(secret).replace("=", "");

      assertThat(masking.text("x, " + in + ", y")).as(secret).isEqualTo("x, ***(base64), y");
      assertThat(masking.text(in.replace('+', '-').replace('/', '_'))).isEqualTo("***(base64)");
    }
  }

  @Test
  void base64_is_looked_into_from_sixteen_letters_on() {
    assertThat(masking.text(base64("pwd=abcdefgh"))).isEqualTo("***(base64)");
    assertThat(masking.text(base64("pwd=abcde"))).isEqualTo(base64("pwd=abcde"));
    assertThat(masking.text(base64("nothing to hide here")))
        .isEqualTo(base64("nothing to hide here"));
  }

  @Test
  void base64_that_was_cut_off_is_masked_as_far_as_it_goes() {
    String whole = base64("{\"password\":\"correct-horse\"}");
    for (int end = 24; end < whole.length(); end++) {
      assertThat(masking.text("a " + whole.substring(0, end))).startsWith("a ***(base64)");
    }
  }

  @Test
  void what_is_no_text_is_no_base64_of_one() {
    assertThat(masking.text(base64("password=abc\u0001defgh")))
        .isEqualTo(base64("password=abc\u0001defgh"));
    assertThat(masking.text(base64("password=abc\tdef\r\nuser=anna"))).startsWith("***(base64)");
  }

  @Test
  void each_of_several_is_masked_and_what_is_between_them_stays() {
    String in = base64("password=correct-horse").replace("=", "");

    assertThat(masking.text(in + " and " + in)).isEqualTo("***(base64) and ***(base64)");
    assertThat(masking.text("a \"x\\ty\" b \"{\\\"password\\\":\\\"p1\\\"}\" c \"z\\n\" d"))
        .isEqualTo("a \"x\\ty\" b \"{\\\"password\\\":\\\"***(value)\\\"}\" c \"z\\n\" d");
    assertThat(masking.text("password=a1 and password=b2, x"))
        .isEqualTo("password=***(value) and password=***(value), x");
  }

  @Test
  void a_string_that_never_ends_stays_as_it_is() {
    assertThat(masking.text("a \\\"b \"c\\td")).isEqualTo("a \\\"b \"c\\td");
    assertThat(masking.text("\"a\\qb\" c")).isEqualTo("\"a\\qb\" c");
  }

  @Test
  void a_secret_is_found_three_forms_deep_and_no_deeper() {
    String once = base64("password=correct-horse");
    String twice = base64("body " + once);
    String thrice = base64("body " + twice);
    String deeper = base64("body " + thrice);

    assertThat(masking.text(twice)).startsWith("***(base64)");
    assertThat(masking.text(thrice)).startsWith("***(base64)");
    assertThat(masking.text(deeper)).isEqualTo(deeper);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a?next=password%3Dcorrect&b=1%202 | /a?next=password%3D***(value)&b=1%202",
        "x password%3Dp1 y%20z password%3Dp2 | x password%3D***(value) y%20z password%3D***(value)",
        "%22password%22:%22p1%22 | %22password%22%3A%22***(value)%22",
        "100% of 5%zz | 100% of 5%zz",
        "%20a | %20a",
        "a% | a%"
      })
  void what_is_percent_encoded_is_masked_by_the_value(String text, String masked) {
    assertThat(masking.text(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nextPageToken=abcdefgh12345678 | nextPageToken=abcdefgh12345678",
        "sessionToken=abcdefgh12345678 | sessionToken=***(value)",
        "sessionToken=expired | sessionToken=expired",
        "my.x-partner-key=abc | my.x-partner-key=***(value)",
        "my-X-Partner-Key=abc | my-X-Partner-Key=***(value)",
        "myx-partner-key=abc | myx-partner-key=abc",
        "PWD=/home/ann | PWD=/home/ann",
        "pwd=horse | pwd=***(value)",
        "password=null | password=null",
        "password=***(value) | password=***(value)",
        "password=${PASSWORD} | password=${PASSWORD}",
        "password: 'a b' | password: '***(value)'",
        "{\"password\":12} | {\"password\":\"***(value)\"}",
        "\"password\"=12 | \"password\"=***(value)",
        "<password>x</password><user>ann</user> | <password>***(value)</password><user>ann</user>",
        "Authorization: Digest abc, b | Authorization: ***(value)",
        "postgres://shop:horse@db | postgres://shop:***(password)@db",
        "-----BEGIN PRIVATE KEY-----AB-----END PRIVATE KEY----- x | ***(key) x"
      })
  void what_a_name_says_decides(String text, String masked) {
    assertThat(masking.text(text)).isEqualTo(masked);
  }

  @Test
  void a_long_value_that_is_no_secret_is_not_looked_through_again() {
    String words = "a ".repeat(150);

    assertThat(masking.text("accessToken=\"" + words + "password=x\" password=y"))
        .isEqualTo("accessToken=\"" + words + "password=x\" password=***(value)");
    assertThat(masking.text("accessToken=\"a b password=x\""))
        .isEqualTo("accessToken=\"a b password=***(value)\"");
  }

  @Test
  void a_secret_header_says_how_long_it_was() {
    assertThat(masking.header(new Header("Authorization", "Bearer abcdef")))
        .isEqualTo(new Header("Authorization", "Bearer ***(value, 13 characters)"));
    assertThat(masking.header(new Header("X-Api-Key", "abcdef")).value())
        .isEqualTo("***(value, 6 characters)");
    assertThat(masking.header(new Header("X-Session-Token", "abcdef")).value())
        .isEqualTo("***(value, 6 characters)");
    assertThat(masking.header(new Header("X-Note", "pwd=horse")).value())
        .isEqualTo("pwd=***(value)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cookie", "Set-Cookie", "x-auth-token", "X-Amz-Security-Token"})
  void headers_that_are_secret_by_custom_are_masked(String name) {
    assertThat(masking.header(new Header(name, "abc")).value())
        .isEqualTo("***(value, 3 characters)");
  }

  @Test
  void a_value_is_a_secret_by_its_name_and_some_by_their_looks() {
    assertThat(masking.isSecret("password", "x")).isTrue();
    assertThat(masking.isSecret("password", "")).isFalse();
    assertThat(masking.isSecret("colour", "x")).isFalse();
    assertThat(masking.isSecret("token", "abcdefg1")).isTrue();
    assertThat(masking.isSecret("token", "abcdefg")).isFalse();
    assertThat(masking.isSecret("password", "Bearer ***(token)")).isFalse();
  }

  @Test
  void no_key_is_longer_than_two_hundred_lines() {
    KeyLines keys = new KeyLines();
    keys.masked("-----BEGIN PRIVATE KEY-----");

    assertThat(IntStream.range(0, 200).mapToObj(i -> keys.masked("MIIB"))).containsOnly(Mask.KEY);
    assertThat(keys.masked("MIIB")).isEqualTo("MIIB");
  }

  @Test
  void a_key_in_one_line_is_over_with_that() {
    KeyLines keys = new KeyLines();
    keys.masked("key: -----BEGIN PRIVATE KEY-----MIIB-----END PRIVATE KEY-----");

    assertThat(keys.masked("MIIB")).isEqualTo("MIIB");
    keys.masked("-----BEGIN PRIVATE KEY-----");
    assertThat(keys.masked("-----END PRIVATE KEY-----")).isEqualTo(Mask.KEY);
    assertThat(keys.masked("MIIB")).isEqualTo("MIIB");
    assertThat(keys.masked("PRIVATE KEY----- comes before -----BEGIN ")).startsWith("PRIVATE");
    assertThat(keys.masked("MIIB")).isEqualTo("MIIB");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
