package dev.tollgate.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** One tab, spoken to in Chromium's debugging protocol. */
public final class Tab implements Window {
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private volatile CompletableFuture<JsonNode> loaded = new CompletableFuture<>();
  private final Connection connection;

  private Tab(URI address) {
    this.connection = new Connection(address, this::hear);
  }

  static Tab open(URI address) {
    Tab tab = new Tab(address);
    List.of("Page.enable", "Runtime.enable", "Log.enable", "Network.enable").forEach(tab::send);
    tab.send("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    return tab;
  }

  @Override
  public void show(Path file, String hash) {
    // From an empty page: the same file with another hash would not be loaded again.
    navigate("about:blank");
    events.clear();
    navigate(file.toUri() + hash);
  }

  private void navigate(String address) {
    loaded = new CompletableFuture<>();
    send("Page.navigate", Map.of("url", address));
    JsonNode unused = Connection.await(loaded, address + " to load");
  }

  @Override
  public void size(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** {@code light} or {@code dark}. */
  public void scheme(String scheme) {
    send(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  public void scripts(boolean on) {
    send("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  @Override
  public JsonNode value(String expression) {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  public void press(String key, String code, int number) {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", code, "windowsVirtualKeyCode", number));
    }
  }

  /** What the page complained of since it was shown: refusals, errors, exceptions. */
  public List<String> complaints() {
    return events.stream()
        .filter(
            event ->
                event.path("method").asText().equals("Runtime.exceptionThrown")
                    || (event.path("method").asText().equals("Log.entryAdded")
                        && event.at("/params/entry/level").asText().equals("error")))
        .map(JsonNode::toString)
        .toList();
  }

  /** The addresses that were asked for since the page was shown. */
  public List<String> asked() {
    return events.stream()
        .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
        .map(event -> event.at("/params/request/url").asText())
        .toList();
  }

  /** What the page asked or told people in a dialog since it was shown. */
  public List<String> dialogs() {
    return events.stream()
        .filter(event -> event.path("method").asText().equals("Page.javascriptDialogOpening"))
        .map(event -> event.at("/params/message").asText())
        .toList();
  }

  private JsonNode send(String method) {
    return send(method, Map.of());
  }

  public JsonNode send(String method, Map<String, ?> parameters) {
    return connection.send(method, parameters);
  }

  private void hear(JsonNode event) {
    events.add(event);
    if (event.path("method").asText().equals("Page.loadEventFired")) {
      loaded.complete(event);
    }
  }
}
