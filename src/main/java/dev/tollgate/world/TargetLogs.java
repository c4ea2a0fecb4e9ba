package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.evidence.Capture;
import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Journal;
import dev.tollgate.evidence.ScenarioMark;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Brings what the target prints home to the scenarios whose mark it holds. */
final class TargetLogs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Capture capture;
  private final Map<String, Journal> journals = new ConcurrentHashMap<>();

  TargetLogs(Capture capture) {
    this.capture = capture;
  }

  void route(String mark, Journal journal) {
    journals.put(mark, journal);
  }

  void line(String line) {
    ScenarioMark.in(line)
        .map(mark -> Optional.ofNullable(journals.get(mark)))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(journal -> journal.add(event(line)));
  }

  private Event event(String line) {
    String text = capture.masking().text(line);
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
      node.properties().forEach(e -> fields.put(e.getKey(), e.getValue().asText()));
    } catch (IOException e) {
      // It looks like JSON and is none: the text says all there is.
    }
    return fields;
  }
}
