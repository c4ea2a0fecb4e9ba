package dev.tollgate.world;

import dev.tollgate.world.Multipart.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a body as the rows of a table: {@code part} with its name, and {@code text} or
 * {@code file}; {@code type} where the content type is another than the file's name says.
 */
record PartTable(List<Map<String, String>> rows) {
  private static final Set<String> COLUMNS = Set.of("part", "text", "file", "type");

  Multipart read(SystemFiles files, UnaryOperator<String> fill) {
    return Multipart.of(rows.stream().map(row -> part(row, files, fill)).toList());
  }

  private static Part part(Map<String, String> row, SystemFiles files, UnaryOperator<String> fill) {
    String name = cell(row, "part");
    String text = cell(row, "text");
    String file = cell(row, "file");
    if (!COLUMNS.containsAll(row.keySet()) || name == null || (text == null) == (file == null)) {
      throw new IllegalArgumentException(
          "a part has the columns part, and text or file, and may have type; this one has " + row);
    }
    String type = cell(row, "type");
    if (file == null) {
      byte[] content = fill.apply(String.valueOf(text)).getBytes(StandardCharsets.UTF_8);
      return new Part(name, null, type, content);
    }
    return new Part(
        name,
        file.substring(file.lastIndexOf('/') + 1),
        type == null ? SystemFiles.type(file) : type,
        files.read(file));
  }

  /** Null where the table has no such column, or nothing in it. */
  private static @Nullable String cell(Map<String, String> row, String column) {
    String value = row.get(column);
    return value == null || value.isEmpty() ? null : value;
  }
}
