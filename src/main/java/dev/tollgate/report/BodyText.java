package dev.tollgate.report;

import dev.tollgate.evidence.Body;
import java.util.Locale;

/**
 * A body as the page shows it.
 *
 * @param text indented when it is JSON; empty when there is nothing to show
 * @param note its size, and what of it is not here
 */
public record BodyText(String text, String note) {

  /**
   * Makes it fit for the page.
   *
   * @param limit how many characters are shown at most; the record has the rest
   */
  static BodyText of(Body body, int limit) {
    if (body.bytes() == 0) {
      return new BodyText("", "no body");
    }
    String size =
        bytes(body.bytes()) + (body.contentType() == null ? "" : ", " + body.contentType());
    if (body.text() == null) {
      return new BodyText("", size + "; not text, so not shown");
    }
    String text = body.cut() ? body.text() : PrettyJson.of(body.text());
    String note = body.cut() ? size + "; only its beginning was kept" : size;
    if (text.length() <= limit) {
      return new BodyText(text, note);
    }
    return new BodyText(
        Cut.first(text, limit),
        "%s; the first %d of %d characters are shown here, the record has the rest"
            .formatted(note, limit, text.length()));
  }

  private static String bytes(long bytes) {
    return bytes < 1024
        ? bytes + (bytes == 1 ? " byte" : " bytes")
        : String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0);
  }
}
