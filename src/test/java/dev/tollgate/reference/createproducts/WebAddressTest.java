package dev.tollgate.reference.createproducts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "http://a.b,true",
    "HTTPS://a.b/c?d=e,true",
    "http://127.0.0.1:80,true",
    "ftp://a.b,false",
    "//a.b/c,false",
    "/c,false",
    "http:///c,false",
    "http:c,false",
    "http://a b,false",
    "'',false",
  })
  void an_absolute_address_of_the_web_has_http_or_https_and_a_host(String text, boolean is) {
    assertThat(WebAddress.isAbsolute(text)).isEqualTo(is);
  }

  @Test
  void segments_stay_one_segment_each() {
    assertThat(WebAddress.under(URI.create("http://a/b/"), "c/d", "..", "x y", "a..b", "50%"))
        .hasToString("http://a/b/c%2Fd/%2E%2E/x%20y/a..b/50%25");
  }
}
