package dev.tollgate.world;

import dev.tollgate.client.TargetRequest;
import dev.tollgate.evidence.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A request as it stands in a {@code .http} file: a line with method and path, headers, an empty
 * line, the body. Lines before it that begin with {@code #} say where it comes from.
 *
 * @param text the file's
 */
public record RecordedRequest(String text) {

  /** The first word of its first line. */
  String method() {
    return filled(text -> text).method();
  }

  /**
   * The request, every {@code ${...}} filled.
   *
   * @throws IllegalArgumentException when the text is no such request
   */
  TargetRequest filled(UnaryOperator<String> fill) {
    String request = text.replace("\r\n", "\n").replaceAll("\\A(?:#.*\n|\\s*\n)*", "");
    String[] parts = request.split("\n\n", 2);
    String[] lines = parts[0].replaceFirst("\n+\\z", "").split("\n", -1);
    String[] first = lines[0].split(" ", -1);
    if (first.length != 2 || !first[1].startsWith("/")) {
      throw new IllegalArgumentException(
          "a recorded request begins with a method and a path, and this one with: " + lines[0]);
    }
    List<Header> headers = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      headers.add(header(fill.apply(lines[i])));
    }
    String body = parts.length == 1 ? "" : fill.apply(parts[1].strip());
    return new TargetRequest(
        first[0], fill.apply(first[1]), headers, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Header header(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0) {
      throw new IllegalArgumentException(
          "a recorded request has a line that is no header: " + line);
    }
    // A header's value may begin or end with spaces that are part of the recording.
    return new Header(line.substring(0, colon), line.substring(colon + 1).replaceFirst("^ ", ""));
  }
}
