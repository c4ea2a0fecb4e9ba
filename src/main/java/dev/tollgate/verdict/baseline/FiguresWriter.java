package dev.tollgate.verdict.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes figures so that a diff of two files shows what became otherwise: a scenario a line. */
final class FiguresWriter {
  private static final String IN = " ";

  private FiguresWriter() {}

  /** The same figures are the same text. */
  static String text(Figures figures) {
    return "{\n"
        + member(1, FiguresFile.KEY, FiguresFile.FORMAT)
        + ",\n"
        + member(1, "run", figures.run())
        + ",\n"
        + list(1, "systems", figures.systems().stream().map(FiguresWriter::system).toList())
        + "\n}\n";
  }

  private static String system(SystemFigures system) {
    List<String> members = new ArrayList<>();
    members.add(member(3, "name", system.name()));
    members.add(member(3, "target", system.target()));
    members.add(member(3, "version", system.version()));
    members.add(member(3, "items", byStatus(system)));
    List<String> features = new ArrayList<>();
    system
        .features()
        .forEach(
            (feature, scenarios) ->
                features.add(
                    list(4, feature, scenarios.stream().map(FiguresWriter::scenario).toList())));
    members.add(
        indent(3) + "\"features\": {\n" + String.join(",\n", features) + "\n" + indent(3) + "}");
    members.add(list(3, "operations", system.operations().stream().map(it -> json(it)).toList()));
    members.add(member(3, "stubs", system.stubs()));
    if (!system.loads().isEmpty()) {
      members.add(list(3, "loads", system.loads().stream().map(it -> json(it)).toList()));
    }
    if (!system.texts().isEmpty()) {
      members.add(member(3, "texts", system.texts()));
    }
    return "{\n" + String.join(",\n", members) + "\n" + indent(2) + "}";
  }

  private static Map<String, List<String>> byStatus(SystemFigures system) {
    return system.items().entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                TreeMap::new,
                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
  }

  private static String scenario(ScenarioFigures it) {
    List<Object> cells = new ArrayList<>(Arrays.asList(it.line(), it.status(), it.ms(), it.name()));
    if (it.example() != null) {
      cells.add(it.example());
    }
    return json(cells);
  }

  private static String list(int depth, String key, List<String> elements) {
    return indent(depth)
        + json(key)
        + ": ["
        + elements.stream()
            .map(element -> "\n" + indent(depth + 1) + element)
            .collect(Collectors.joining(","))
        + (elements.isEmpty() ? "]" : "\n" + indent(depth) + "]");
  }

  private static String member(int depth, String key, @Nullable Object it) {
    return indent(depth) + json(key) + ": " + json(it);
  }

  private static String indent(int depth) {
    return IN.repeat(depth);
  }

  private static String json(@Nullable Object value) {
    try {
      return FiguresFile.JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Figures are plain values, and are always JSON", e);
    }
  }
}
