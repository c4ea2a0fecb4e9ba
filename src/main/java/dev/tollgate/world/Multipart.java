package dev.tollgate.world;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body of several parts, as RFC 7578 has it.
 *
 * @param boundary stands between the parts, and in none of them
 */
record Multipart(String boundary, List<Part> parts) {
  Multipart {
    parts = List.copyOf(parts);
  }

  /**
   * One of the parts.
   *
   * @param file the name of the file that it is; null for a field
   * @param type its content type; null when it says none
   */
  record Part(String name, @Nullable String file, @Nullable String type, byte[] content) {}

  static Multipart of(List<Part> parts) {
    return new Multipart("part-" + UUID.randomUUID(), parts);
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Part part : parts) {
      body.writeBytes(text("--" + boundary + "\r\n" + header(part) + "\r\n"));
      body.writeBytes(part.content());
      body.writeBytes(text("\r\n"));
    }
    body.writeBytes(text("--" + boundary + "--\r\n"));
    return body.toByteArray();
  }

  private static String header(Part part) {
    return "Content-Disposition: form-data; name=\""
        + quoted(part.name())
        + '"'
        + (part.file() == null ? "" : "; filename=\"" + quoted(part.file()) + '"')
        + "\r\n"
        + (part.type() == null ? "" : "Content-Type: " + part.type() + "\r\n");
  }

  private static String quoted(String text) {
    return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
