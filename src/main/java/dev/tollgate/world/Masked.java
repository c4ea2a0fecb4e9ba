package dev.tollgate.world;

import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Masking;

/** Values for a message, which is kept and shown: one that is a secret is not in it. */
record Masked(Masking masking) {

  /**
   * A value as it stands beside the name of its field.
   *
   * @param field as {@link JsonPath} has it: its last name tells a secret
   * @param value as JSON writes it, or a text in its quotes
   */
  String field(String field, String value) {
    String path = field.replaceFirst("(?:\\[[^\\[\\]]*])+$", "");
    String name = path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf('/')) + 1);
    String key = '"' + name.replace("\"", "") + "\":";
    String masked = masking.text(key + value);
    return masked.startsWith(key) ? masked.substring(key.length()) : masking.text(value);
  }

  /** A value of a header. */
  String header(String name, String value) {
    return masking.header(new Header(name, value)).value();
  }

  String text(String text) {
    return masking.text(text);
  }

  /** What was wanted of a part of a call, as {@link CallRow} names parts. */
  String part(String part, String wanted) {
    if (part.startsWith("header ")) {
      return header(part.substring("header ".length()), wanted);
    }
    if (wanted.startsWith("\"") || wanted.startsWith("{") || wanted.startsWith("[")) {
      return field(part, wanted);
    }
    String quoted = field(part, '"' + wanted + '"');
    return quoted.substring(1, Math.max(1, quoted.length() - 1));
  }
}
