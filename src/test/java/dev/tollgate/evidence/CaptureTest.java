package dev.tollgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptureTest {
  private final Capture capture = new Capture(new Masking(List.of()), RunClock.system());

  @Test
  void aBodyThatIsTooLongIsCutAndItsFullSizeIsNamed() {
    byte[] body = "x".repeat(Capture.KEPT + 10).getBytes(StandardCharsets.UTF_8);

    Body kept = capture.request("POST", "/", List.of(), body).body();

    assertThat(kept.cut()).isTrue();
    assertThat(kept.text()).hasSize(Capture.KEPT);
    assertThat(kept.bytes()).isEqualTo(Capture.KEPT + 10);
  }

  @Test
  void anImageIsNotedByItsSize() {
    Body kept =
        capture
            .response(200, List.of(new Header("Content-Type", "image/webp")), new byte[] {1, 2, 3})
            .body();

    assertThat(kept).isEqualTo(new Body("image/webp", 3, null, false));
  }

  @Test
  void bytesThatAreNoTextAreNotedByTheirSizeWhateverTheirTypeSays() {
    byte[] body = {(byte) 0xff, (byte) 0xfe, 0};

    assertThat(
            capture
                .request("POST", "/", List.of(new Header("Content-Type", "application/json")), body)
                .body()
                .text())
        .isNull();
  }

  @Test
  void aSecretIsMaskedInAddressHeaderAndBody() {
    Request request =
        capture.request(
            "POST",
            "/?password=correct-horse",
            List.of(new Header("Cookie", "session=correct-horse")),
            "{\"password\":\"correct-horse\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(EvidenceJson.write(new Stray(exchange(request), "r")))
        .doesNotContain("correct-horse");
  }

  @Test
  void aSecretAtTheCutOfALongBodyDoesNotLeak() {
    String token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyLTE3In0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg";
    List<Secret> secrets =
        List.of(
            new Secret(token, "{\"note\":\"" + token + "\"}"),
            new Secret(token, "{\"note\":\"Bearer " + token + "\"}"),
            new Secret("correct-horse-battery", "{\"password\": \"correct-horse-battery\"}"),
            new Secret("correct horse battery", "{\"password\":\"a \\\"correct horse battery\"}"),
            new Secret("opaque-token-0123456789", "Authorization: Basic opaque-token-0123456789 "),
            new Secret("correct-horse-battery", "password=correct-horse-battery&x=1"));
    for (Secret secret : secrets) {
      for (int before = 0; before <= secret.text().length(); before++) {
        // Tokens before it, which masking makes short: so the cut is in the part that is kept.
        String tokens = ("eyJhbGciOiJSUzI1NiJ9." + "t".repeat(1_970) + " ").repeat(16);
        String pad = " ".repeat(2 * Capture.KEPT - before - tokens.length());
        Body kept = body(capture, tokens + pad + secret.text() + " ".repeat(50_000));

        assertThat(String.valueOf(kept.text()).length()).isLessThan(Capture.KEPT);
        for (String part : secret.parts()) {
          assertThat(kept.text()).doesNotContain(part);
        }
      }
    }
  }

  /** Masking shortens what comes before the cut: what comes after it must not take its place. */
  @Test
  void aSecretAfterManyOthersDoesNotLeakEither() {
    String token = "eyJhbGciOiJSUzI1NiJ9." + "e".repeat(2_000) + ".c2lnbmF0dXJl";
    for (int shift = 0; shift < 2_100; shift += 7) {
      String body = "x".repeat(shift) + (" \"" + token + "\"").repeat(40);

      assertThat(body(capture, body).text()).doesNotContain("eeee", "c2lnbm", "eyJ");
    }
  }

  @Test
  void theBeginningOfALongBodyIsKept() {
    String body = "{\"base64\":\"" + "AAECAwQF".repeat(200_000) + "\"}";

    Body kept = body(capture, body);

    assertThat(kept.cut()).isTrue();
    assertThat(kept.bytes()).isEqualTo(body.length());
    assertThat(kept.text()).hasSize(Capture.KEPT).startsWith("{\"base64\":\"AAECAwQF");
  }

  @Test
  void aLongTextOfManyAlphabetsIsKeptToo() {
    Body kept = body(capture, "\u0436\uD83D\uDE00\u6F22".repeat(60_000));

    assertThat(kept.text()).startsWith("\u0436\uD83D\uDE00\u6F22");
  }

  @Test
  void aLongTextOfLinesWithOneWordEachIsKeptToo() {
    Body kept = body(capture, "8b2f6c1e-7d0a-4e55-9c3b-2a1f0e9d8c7b\n".repeat(3_000));

    assertThat(kept.text()).hasSizeGreaterThan(Capture.KEPT - 100);
  }

  private static Body body(Capture capture, String text) {
    return capture.request("POST", "/", List.of(), text.getBytes(StandardCharsets.UTF_8)).body();
  }

  /** A text that holds a secret; no eight characters of that may be seen. */
  private record Secret(String value, String text) {
    List<String> parts() {
      return java.util.stream.IntStream.rangeClosed(0, value.length() - 8)
          .mapToObj(i -> value.substring(i, i + 8))
          .toList();
    }
  }

  @Test
  void evidenceReadsBackAsItWasWritten() throws Exception {
    Exchange exchange =
        exchange(capture.request("GET", "/x", List.of(new Header("A", "b")), new byte[0]));

    assertThat(
            EvidenceJson.read(EvidenceJson.mediaType(Exchange.class), EvidenceJson.write(exchange)))
        .contains(exchange);
  }

  @Test
  void whatIsNotOursIsNoEvidence() throws Exception {
    assertThat(EvidenceJson.read("text/plain", "hello")).isEmpty();
  }

  private Exchange exchange(Request request) {
    return new Exchange(
        capture.nextId(),
        Exchange.Side.CALLER,
        "caller",
        "system",
        capture.clock().now(),
        1,
        2,
        request,
        null,
        Exchange.Outcome.TIMED_OUT,
        null);
  }
}
