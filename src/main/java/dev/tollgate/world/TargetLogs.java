package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.evidence.Capture;
import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Journal;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings what the target prints home to the scenarios whose mark it holds. */
final class TargetLogs {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern MARK = Pattern.compile("tg[0-9a-z]{10}");

  private final Capture capture;
  private final Map<String, Journal> journals = new ConcurrentHashMap<>();

  TargetLogs(Capture capture) {
    this.capture = capture;
  }

  void route(String mark, Journal journal) {
    journals.put(mark, journal);
  }

  void line(String line) {
    Matcher marks = MARK.matcher(line.toLowerCase(Locale.ROOT));
    while (marks.find()) {
      Journal journal = journals.get(marks.group());
      if (journal != null) {
        String text = capture.masking().text(line);
        journal.add(
            new Event(
                Event.Kind.LOG,
                capture.clock().now(),
                capture.clock().nanos(),
                text,
                fields(text)));
        return;
      }
    }
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
