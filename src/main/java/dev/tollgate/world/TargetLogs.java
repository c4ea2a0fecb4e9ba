package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.evidence.Capture;
import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Journal;
import dev.tollgate.evidence.KeyLines;
import dev.tollgate.evidence.Recorder;
import dev.tollgate.evidence.ScenarioMark;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings what the target prints home: to the scenario whose mark it holds; else to the one that
 * runs alone; else to the run. What goes on with the line before it, as a stack trace does, goes
 * where that went.
 */
final class TargetLogs {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Lines of a stack trace, of the JVM, of Node and of Python. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "\\s+(?:at |\\.\\.\\. \\d+ (?:more|common)|File \").*|\\s*(?:Caused by|Suppressed): .*"
              + "|(?:Exception in thread .*|[\\w.$]*(?:Exception|Error)(?:: .*)?)|Traceback \\(most recent call last\\):");

  private final Capture capture;
  private final Recorder recorder;
  private final Map<String, Journal> journals = new ConcurrentHashMap<>();
  private volatile @Nullable Journal alone;
  private final KeyLines keys = new KeyLines();
  private Consumer<Event> before;

  TargetLogs(Capture capture, Recorder recorder) {
    this.capture = capture;
    this.recorder = recorder;
    this.before = recorder::record;
  }

  void route(String mark, Journal journal) {
    journals.put(mark, journal);
  }

  /** While a scenario runs alone, what carries no mark is its own; null when none does. */
  void alone(@Nullable Journal journal) {
    alone = journal;
  }

  /** Takes the lines in the order in which they were printed. */
  synchronized void line(String line) {
    if (!GOES_ON.matcher(line).matches()) {
      before = home(line);
    }
    before.accept(event(line));
  }

  private Consumer<Event> home(String line) {
    Journal marked =
        ScenarioMark.in(line)
            .filter(journals::containsKey)
            .findFirst()
            .map(journals::get)
            .orElse(alone);
    return marked == null ? recorder::record : marked::add;
  }

  private Event event(String line) {
    String text = capture.masking().text(keys.masked(line));
    return new Event(
        Event.Kind.LOG, capture.clock().now(), capture.clock().nanos(), text, fields(text));
  }

  private static Map<String, String> fields(String line) {
    Map<String, String> fields = new TreeMap<>();
    if (!line.startsWith("{")) {
      return fields;
    }
    try {
      JsonNode node = JSON.readTree(line);
      node.properties().forEach(e -> fields.put(e.getKey(), text(e.getValue())));
    } catch (IOException e) {
      // It looks like JSON and is none: the text says all there is.
    }
    return fields;
  }

  private static String text(JsonNode value) {
    return value.isContainerNode() ? value.toString() : value.asText();
  }
}
