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
