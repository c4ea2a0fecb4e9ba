package dev.tollgate.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** One tab, spoken to in Chromium's debugging protocol. */
public final class Tab {
  private static final int PATIENCE_SECONDS = 60;

  private final ObjectMapper json = new ObjectMapper();
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private volatile CompletableFuture<JsonNode> loaded = new CompletableFuture<>();
  private final WebSocket socket;

  private Tab(URI address) {
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Ear()).join();
  }

  static Tab open(URI address) {
    Tab tab = new Tab(address);
    List.of("Page.enable", "Runtime.enable", "Log.enable", "Network.enable").forEach(tab::send);
    tab.send("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    return tab;
  }

  /** Shows the file, and waits until it is loaded. */
  public void show(Path file, String hash) {
    // From an empty page: the same file with another hash would not be loaded again.
    navigate("about:blank");
    events.clear();
    navigate(file.toUri() + hash);
  }

  private void navigate(String address) {
    loaded = new CompletableFuture<>();
    send("Page.navigate", Map.of("url", address));
    await(loaded, address + " to load");
  }

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

  /** The value of the expression, or of the promise that it is. */
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

  /** Waits until the expression is true. */
  public void until(String expression) {
    value(
        "new Promise((done, failed) => { const end = Date.now() + 20000; const look = () => { if ("
            + expression
            + ") done(true); else if (Date.now() > end) failed(new Error('never')); else setTimeout(look, 20); }; look(); })");
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
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    ObjectNode message = json.createObjectNode().put("id", id).put("method", method);
    message.set("params", json.valueToTree(parameters));
    socket.sendText(message.toString(), true).join();
    JsonNode said = await(answer, method);
    if (said.has("error")) {
      throw new IllegalStateException(method + ": " + said.get("error"));
    }
    return said.path("result");
  }

  private static JsonNode await(CompletableFuture<JsonNode> answer, String what) {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "waited " + PATIENCE_SECONDS + " s for " + what + ", and nothing came", e);
    }
  }

  private final class Ear implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        try {
          hear(json.readTree(text.toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        } finally {
          text.setLength(0);
        }
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void hear(JsonNode message) {
      if (message.has("id")) {
        CompletableFuture<JsonNode> answer = waiting.remove(message.get("id").asInt());
        if (answer != null) {
          answer.complete(message);
        }
      } else {
        events.add(message);
        if (message.path("method").asText().equals("Page.loadEventFired")) {
          loaded.complete(message);
        }
      }
    }
  }
}
