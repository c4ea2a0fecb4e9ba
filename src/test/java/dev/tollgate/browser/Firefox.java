package dev.tollgate.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A headless Firefox ESR of this machine, spoken to in WebDriver BiDi. */
public final class Firefox implements Window, AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/firefox-esr", "/usr/lib/firefox-esr/firefox-esr");

  private final ObjectMapper json = new ObjectMapper();
  private final BrowserProcess process;
  private final Connection connection;
  private final String context;

  private Firefox(BrowserProcess process) {
    this.process = process;
    this.connection = new Connection(URI.create(process.address() + "/session"), event -> {});
    connection.send("session.new", Map.of("capabilities", Map.of()));
    this.context =
        connection.send("browsingContext.getTree", Map.of()).at("/contexts/0/context").asText();
  }

  /** Starts it; where there is none the test is skipped and says why, and on a CI server fails. */
  public static Firefox start() {
    return new Firefox(
        BrowserProcess.start(
            "Firefox ESR (apt-get install firefox-esr)",
            PLACES,
            "WebDriver BiDi listening on ",
            profile ->
                List.of(
                    "--headless",
                    "--no-remote",
                    "--profile",
                    profile.toString(),
                    "--remote-debugging-port",
                    "0",
                    "about:blank")));
  }

  @Override
  public void show(Path file, String hash) {
    // From an empty page: the same file with another hash would not be loaded again.
    navigate("about:blank");
    navigate(file.toUri() + hash);
  }

  private void navigate(String address) {
    connection.send(
        "browsingContext.navigate", Map.of("context", context, "url", address, "wait", "complete"));
  }

  @Override
  public void size(int width, int height) {
    connection.send(
        "browsingContext.setViewport",
        Map.of("context", context, "viewport", Map.of("width", width, "height", height)));
  }

  /** As JSON: the protocol has a form of its own for values, and the page has this one too. */
  @Override
  public JsonNode value(String expression) {
    JsonNode said =
        connection.send(
            "script.evaluate",
            Map.of(
                "expression",
                "Promise.resolve(" + expression + ").then(it => JSON.stringify(it) ?? 'null')",
                "target",
                Map.of("context", context),
                "awaitPromise",
                true));
    if (said.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + said.at("/exceptionDetails/text"));
    }
    try {
      return json.readTree(said.at("/result/value").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
