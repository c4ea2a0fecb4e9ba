package dev.tollgate.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A call as a system makes it, from here: what it loads is loaded when the system asks. */
final class WarmUp {
  private static final int PATIENCE_MILLIS = 30_000;

  private WarmUp() {}

  /**
   * Calls a stub and reads its answer, whatever it is.
   *
   * @throws UncheckedIOException when the stub cannot be reached: it is ours, and up
   */
  static void call(URI dependency) {
    try {
      HttpURLConnection call =
          (HttpURLConnection) dependency.resolve("/warm-up").toURL().openConnection();
      call.setConnectTimeout(PATIENCE_MILLIS);
      call.setReadTimeout(PATIENCE_MILLIS);
      call.setRequestMethod("POST");
      call.setRequestProperty("Content-Type", "application/json");
      call.setDoOutput(true);
      call.getOutputStream().write("{\"amount\": 1}".getBytes(StandardCharsets.UTF_8));
      int unused = call.getResponseCode();
      call.disconnect();
    } catch (IOException e) {
      throw new UncheckedIOException("a stub does not answer", e);
    }
  }
}
