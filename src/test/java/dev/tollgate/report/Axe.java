package dev.tollgate.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.browser.Tab;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What axe-core finds wrong with the page in a tab. */
final class Axe {
  private Axe() {}

  /** A line for each rule that is broken, with up to three of the places. */
  static JsonNode violations(Tab tab) {
    try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
      tab.value(new String(file.readAllBytes(), StandardCharsets.UTF_8) + "; undefined");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tab.value(
        "axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' ' + n.failureSummary).join(' | ')))");
  }
}
