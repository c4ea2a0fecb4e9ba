package dev.tollgate.reference.createproducts;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What a call sends; may be sent more than once. */
interface Content {
  BodyPublisher publisher();

  static Content none() {
    return BodyPublishers::noBody;
  }

  static Content of(byte[] bytes) {
    return () -> BodyPublishers.ofByteArray(bytes);
  }

  static Content json(Map<String, Object> body) {
    return of(Json.write(body));
  }

  /**
   * A JSON object that holds a whole image, which is sent from where it lies: each copy of it would
   * cost its megabytes once more for as long as the call takes.
   *
   * @param base64 nothing in it needs to be escaped in JSON
   * @param more the object's other fields, at least one
   */
  static Content json(String field, String base64, Map<String, Object> more) {
    byte[] before = ("{\"" + field + "\":\"").getBytes(StandardCharsets.US_ASCII);
    byte[] after = Json.write(more);
    // In place of the brace that opens the other fields' object.
    byte[] between = "\",".getBytes(StandardCharsets.US_ASCII);
    long length = (long) before.length + base64.length() + between.length + after.length - 1;
    return () ->
        BodyPublishers.fromPublisher(
            BodyPublishers.ofInputStream(
                () ->
                    joined(
                        new ByteArrayInputStream(before),
                        new AsciiStream(base64),
                        new ByteArrayInputStream(between),
                        new ByteArrayInputStream(after, 1, after.length - 1))),
            length);
  }

  private static InputStream joined(InputStream... parts) {
    return new SequenceInputStream(Collections.enumeration(List.of(parts)));
  }
}
