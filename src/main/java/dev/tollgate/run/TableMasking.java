package dev.tollgate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tollgate.evidence.Mask;
import dev.tollgate.evidence.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Masks what stands beside or below a secret's name in a table of a feature: {@code | password | x
 * |}, or a column {@code password}.
 */
final class TableMasking {
  private final Masking masking;

  TableMasking(Masking masking) {
    this.masking = masking;
  }

  /** Masks the cells of the node's own rows, and says whether there was something to mask. */
  boolean mask(JsonNode node) {
    List<List<JsonNode>> rows = new ArrayList<>();
    if (node.path("tableHeader").has("cells")) {
      rows.add(cells(node.path("tableHeader")));
    }
    Stream.of("tableBody", "rows")
        .forEach(key -> node.path(key).forEach(row -> rows.add(cells(row))));
    boolean found = false;
    for (int row = 0; row < rows.size(); row++) {
      List<JsonNode> cells = rows.get(row);
      for (int column = 0; column < cells.size(); column++) {
        if (cells.get(column) instanceof ObjectNode cell
            && isSecret(texts(rows.get(0)), texts(cells), row, column)) {
          cell.put("value", Mask.VALUE);
          found = true;
        }
      }
    }
    return found;
  }

  /** The same in a feature's text: what the lines that make a table hold. */
  String mask(String text) {
    if (text.indexOf('|') < 0) {
      return text;
    }
    List<String> lines = new ArrayList<>();
    List<String> head = List.of();
    int row = 0;
    for (String line : text.split("\n", -1)) {
      if (line.strip().startsWith("|")) {
        List<String> cells = List.of(line.strip().substring(1).split("(?<!\\\\)\\|"));
        List<String> texts = cells.stream().map(String::strip).toList();
        head = row == 0 ? texts : head;
        lines.add(masked(line, cells, head, texts, row++));
      } else {
        row = 0;
        lines.add(line);
      }
    }
    return String.join("\n", lines);
  }

  private String masked(
      String line, List<String> cells, List<String> head, List<String> texts, int row) {
    List<String> masked = new ArrayList<>(cells);
    for (int column = 0; column < cells.size(); column++) {
      if (isSecret(head, texts, row, column)) {
        masked.set(column, " " + Mask.VALUE + " ");
      }
    }
    return masked.equals(cells)
        ? line
        : line.substring(0, line.indexOf('|')) + "|" + String.join("|", masked) + "|";
  }

  /** Below a name that heads its column, or beside one; in the first row only of a pair. */
  private boolean isSecret(List<String> head, List<String> cells, int row, int column) {
    String value = cells.get(column);
    boolean below =
        row > 0
            && head.size() > 1
            && column < head.size()
            && masking.isSecret(head.get(column), value);
    boolean beside =
        column > 0
            && (row > 0 || cells.size() == 2)
            && masking.isSecret(cells.get(column - 1), value);
    return below || beside;
  }

  private static List<JsonNode> cells(JsonNode row) {
    List<JsonNode> cells = new ArrayList<>();
    row.path("cells").forEach(cells::add);
    return cells;
  }

  private static List<String> texts(List<JsonNode> cells) {
    return cells.stream().map(TableMasking::value).collect(Collectors.toList());
  }

  private static String value(JsonNode cell) {
    return cell.path("value").asText();
  }
}
