package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a system counts, as Prometheus knows it: {@code requests_total{status="200"}}.
 *
 * @param labels those that a sample has to have; it may have more
 */
public record Metric(String name, Map<String, String> labels) {
  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final Pattern WRITTEN = Pattern.compile("(" + NAME + ")(?:\\{(.*)})?");
  private static final Pattern LABEL =
      Pattern.compile("\\s*(" + NAME + ")\\s*=\\s*\"([^\"\\\\]*)\"\\s*(?:,|$)");

  public Metric {
    labels = Map.copyOf(labels);
  }

  /**
   * @throws IllegalArgumentException when it is not written so
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Metric of(String written) {
    Matcher metric = WRITTEN.matcher(written.strip());
    if (!metric.matches()) {
      throw noMetric(written);
    }
    String rest = metric.group(2) == null ? "" : metric.group(2);
    Map<String, String> labels = new TreeMap<>();
    Matcher label = LABEL.matcher(rest);
    int end = 0;
    while (end < rest.length() && label.find(end) && label.start() == end) {
      labels.put(label.group(1), label.group(2));
      end = label.end();
    }
    if (end < rest.length()) {
      throw noMetric(written);
    }
    return new Metric(metric.group(1), labels);
  }

  private static IllegalArgumentException noMetric(String written) {
    return new IllegalArgumentException(
        "\"" + written + "\" is no metric; write it as requests_total{status=\"200\"}");
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(labels)
        .forEach((k, v) -> text.append(text.isEmpty() ? "" : ",").append(k + "=\"" + v + "\""));
    return labels.isEmpty() ? name : name + "{" + text + "}";
  }
}
