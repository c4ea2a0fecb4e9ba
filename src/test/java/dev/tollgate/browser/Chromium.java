package dev.tollgate.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium of this machine, with one tab. */
public final class Chromium implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final String SAYS = "DevTools listening on ";

  private final Process process;
  private final Path profile;
  private final Tab tab;

  private Chromium(Process process, Path profile, Tab tab) {
    this.process = process;
    this.profile = profile;
    this.tab = tab;
  }

  /** Starts it; where there is none the test is skipped and says why, and on a CI server fails. */
  public static Chromium start() {
    String program =
        PLACES.stream().filter(p -> Files.isExecutable(Path.of(p))).findFirst().orElse("");
    if (program.isEmpty()) {
      String why =
          "no Chromium at "
              + PLACES
              + " (apt-get install chromium): the page was tried in no browser";
      if (System.getenv("CI") != null) {
        fail(why);
      }
      abort(why);
    }
    try {
      Path profile = Files.createTempDirectory("tollgate-chromium");
      Process process =
          new ProcessBuilder(
                  program,
                  "--headless=new",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-dev-shm-usage",
                  "--no-first-run",
                  "--disable-extensions",
                  "--remote-debugging-port=0",
                  "--user-data-dir=" + profile,
                  "about:blank")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      URI browser = address(process);
      return new Chromium(process, profile, Tab.open(page(browser)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Tab tab() {
    return tab;
  }

  /** It says where it listens, and its errors from then on are nobody's concern. */
  private static URI address(Process process) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(SAYS)) {
        Thread rest = new Thread(() -> said.lines().forEach(ignored -> {}), "chromium-errors");
        rest.setDaemon(true);
        rest.start();
        return URI.create(line.substring(SAYS.length()).strip());
      }
    }
    throw new IOException("Chromium ended before it listened");
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
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      try (Stream<Path> files = Files.walk(profile)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | UncheckedIOException e) {
      // A file of its profile that it still writes is left to the machine's temporary folder.
      return;
    }
  }
}
