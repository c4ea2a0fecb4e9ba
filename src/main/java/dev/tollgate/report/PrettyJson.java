package dev.tollgate.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;

/** JSON, one member a line. */
final class PrettyJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private PrettyJson() {}

  /** The lines end the same way on every machine. */
  static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(SEPARATORS)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  /**
   * The same JSON, indented: token by token, so that a member that was sent twice stands twice and
   * {@code 1.10} stays so. Text that is not JSON, or no whole JSON, comes back as it is.
   */
  static String of(String text) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return text;
    }
    StringWriter pretty = new StringWriter();
    try (JsonParser parser = JSON.createParser(text);
        JsonGenerator generator = JSON.createGenerator(pretty).setPrettyPrinter(printer())) {
      while (parser.nextToken() != null) {
        generator.copyCurrentEventExact(parser);
      }
    } catch (IOException e) {
      return text;
    }
    return pretty.toString();
  }
}
