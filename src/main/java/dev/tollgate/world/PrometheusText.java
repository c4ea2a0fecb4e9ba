package dev.tollgate.world;

import dev.tollgate.system.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Metrics as Prometheus' text format has them (version 0.0.4).
 *
 * @param samples in the order of the text
 */
record PrometheusText(List<Sample> samples) {
  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final Pattern SAMPLE =
      Pattern.compile("(" + NAME + ")(?:\\s*\\{(.*)})?\\s+(\\S+)(?:\\s+-?\\d+)?\\s*");
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*([a-zA-Z_][a-zA-Z0-9_]*)\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:,\\s*|$)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
  private static final Pattern COMMENT =
      Pattern.compile(
          "#(?:\\s*(?:HELP|TYPE)\\s+" + NAME + "(?:\\s.*)?|(?!\\s*(?:HELP|TYPE)\\b).*)");

  /**
   * @throws IllegalArgumentException with the number of the first line that is none of the format
   */
  static PrometheusText parse(String text) {
    List<Sample> samples = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || COMMENT.matcher(line).matches()) {
        continue;
      }
      Matcher sample = SAMPLE.matcher(line);
      if (!sample.matches()) {
        throw new IllegalArgumentException("line " + (i + 1) + " is no metric: " + line);
      }
      Map<String, String> labels = labels(sample.group(2), i + 1);
      samples.add(new Sample(sample.group(1), labels, value(sample.group(3), i + 1)));
    }
    return new PrometheusText(List.copyOf(samples));
  }

  private static Map<String, String> labels(@Nullable String text, int line) {
    String rest = text == null ? "" : text.strip();
    Map<String, String> labels = new TreeMap<>();
    Matcher label = LABEL.matcher(rest);
    int end = 0;
    while (end < rest.length()) {
      if (!label.find(end) || label.start() != end) {
        throw new IllegalArgumentException("line " + line + " has labels that are none: " + rest);
      }
      labels.put(label.group(1), unescaped(label.group(2)));
      end = label.end();
    }
    return labels;
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(m -> m.group(1).equals("n") ? "\n" : Matcher.quoteReplacement(m.group(1)));
  }

  private static double value(String written, int line) {
    try {
      return switch (written) {
        case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
        case "-Inf" -> Double.NEGATIVE_INFINITY;
        default -> Double.parseDouble(written);
      };
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("line " + line + " has no number: " + written, e);
    }
  }

  /** The sum of the samples that are meant; 0 when there are none. */
  double sum(Metric metric) {
    return samples.stream()
        .filter(s -> s.name().equals(metric.name()))
        .filter(s -> s.labels().entrySet().containsAll(metric.labels().entrySet()))
        .mapToDouble(Sample::value)
        .sum();
  }

  /** The names of all that there is, for a message. */
  String names() {
    return samples.stream().map(Sample::name).distinct().collect(Collectors.joining(", "));
  }

  record Sample(String name, Map<String, String> labels, double value) {}
}
