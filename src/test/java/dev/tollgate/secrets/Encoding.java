package dev.tollgate.secrets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How a text with a secret in it is written down. */
enum Encoding {
  PLAIN,
  URL,
  BASE64,
  JSON_ESCAPED;

  String of(String text) {
    return switch (this) {
      case PLAIN -> text;
      case URL -> URLEncoder.encode(text, StandardCharsets.UTF_8);
      case BASE64 -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
      case JSON_ESCAPED -> escaped(text);
    };
  }

  /** As it stands between the quotes of a JSON string. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
