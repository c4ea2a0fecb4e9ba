package dev.tollgate.secrets;

/**
 * A secret, and the text that holds it. Beside each stands a witness that is none: where that is
 * found, the secret was met.
 *
 * @param value what must be seen nowhere, nor a good part of it
 */
public record Planted(int number, SecretKind kind, Encoding encoding, String value) {
  public String witness() {
    return "witness" + (1000 + number) + "w";
  }

  /** As members of a JSON object. */
  public String json() {
    String object = "{" + kind.member(value) + "}";
    String member =
        switch (encoding) {
          case PLAIN -> kind.member(value);
          case URL, BASE64 -> "\"sent\":\"" + encoding.of(object) + "\"";
          case JSON_ESCAPED -> "\"sent\":\"" + Encoding.escaped(object) + "\"";
        };
    return "\"witness\":\"" + witness() + "\"," + member;
  }

  /** As parameters of a query: what is in it is always encoded. */
  public String query() {
    return witness()
        + "&"
        + switch (encoding) {
          case PLAIN -> kind.parameter(value);
          case URL -> "next=" + Encoding.URL.of("https://x.example/?" + kind.parameter(value));
          case BASE64 -> "state=" + Encoding.URL.of(encoding.of("{" + kind.member(value) + "}"));
          case JSON_ESCAPED -> "filter=" + Encoding.URL.of("{" + kind.member(value) + "}");
        };
  }

  /** As one line, of a log, of a header, of an exception's message. */
  public String line() {
    return witness()
        + " "
        + switch (encoding) {
          case PLAIN -> kind.sentence(value).replace("\n", " ");
          case URL -> encoding.of(kind.parameter(value));
          case BASE64 -> encoding.of("{" + kind.member(value) + "}");
          case JSON_ESCAPED ->
              "{\"body\":\"" + Encoding.escaped("{" + kind.member(value) + "}") + "\"}";
        };
  }
}
