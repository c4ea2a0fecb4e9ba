package dev.tollgate.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A headless Chromium of this machine, with one tab. */
public final class Chromium implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final BrowserProcess process;
  private final Tab tab;

  private Chromium(BrowserProcess process, Tab tab) {
    this.process = process;
    this.tab = tab;
  }

  /** Starts it; where there is none the test is skipped and says why, and on a CI server fails. */
  public static Chromium start() {
    BrowserProcess process =
        BrowserProcess.start(
            "Chromium (apt-get install chromium)",
            PLACES,
            "DevTools listening on ",
            profile ->
                List.of(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-extensions",
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + profile,
                    "about:blank"));
    try {
      return new Chromium(process, Tab.open(page(process.address())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Tab tab() {
    return tab;
  }

  private static URI page(URI browser) throws IOException {
    try {
      String listed =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://127.0.0.1:" + browser.getPort() + "/json/list"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      for (JsonNode target : new ObjectMapper().readTree(listed)) {
        if (target.path("type").asText().equals("page")) {
          return URI.create(target.path("webSocketDebuggerUrl").asText());
        }
      }
      throw new IOException("Chromium has no tab: " + listed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
