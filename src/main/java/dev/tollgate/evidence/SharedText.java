package dev.tollgate.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Reads text so that what was said just before is not said twice in memory: the exchanges of a run
 * have the same names, hosts, types and ids again and again.
 */
final class SharedText extends StdScalarDeserializer<String> {
  private static final long serialVersionUID = 1;
  private static final int LONGEST = 80;

  /** By hash. Two threads may write one place: either text is the right one. */
  private final transient String[] recent = new String[1 << 12];

  SharedText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
    String text = StringDeserializer.instance.deserialize(json, context);
    if (text == null || text.length() > LONGEST) {
      return text;
    }
    int place = text.hashCode() & (recent.length - 1);
    String known = recent[place];
    if (text.equals(known)) {
      return known;
    }
    recent[place] = text;
    return text;
  }
}
