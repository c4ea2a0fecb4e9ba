package dev.tollgate.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tollgate.record.RecordedScenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The evidence of scenarios that nobody has to look at, small: {@code {"html": [one for each
 * scenario], "bodies": [...]}}, gzipped, in Base64.
 */
final class PassedEvidence {
  private static final JsonFactory JSON = new JsonFactory();

  private PassedEvidence() {}

  static String of(List<RecordedScenario> scenarios, int bodyLimit) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(new Smallest(bytes))) {
      Bodies bodies = new Bodies();
      json.writeStartObject();
      json.writeArrayFieldStart("html");
      for (RecordedScenario scenario : scenarios) {
        json.writeString(
            scenario.journal().isEmpty()
                ? ""
                : Page.evidence(
                    JournalView.of(scenario.journal(), scenario.steps(), bodyLimit, bodies)));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("bodies");
      for (String text : bodies.texts()) {
        json.writeString(XmlText.of(text));
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Nothing is written but memory", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static final class Smallest extends GZIPOutputStream {
    Smallest(ByteArrayOutputStream bytes) throws IOException {
      super(bytes, 1 << 14);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
