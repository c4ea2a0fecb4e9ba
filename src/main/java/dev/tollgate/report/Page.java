package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.verdict.Proof;
import dev.tollgate.verdict.Verdict;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** {@code index.html}: one file that needs nothing else, neither a server nor a script. */
final class Page {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Page.class.getClassLoader(), "dev.tollgate.report.pages");

  private Page() {}

  static String of(RecordedRun run, Verdict verdict) {
    StringOutput html = new StringOutput();
    TEMPLATES.render(
        "index.jte", Map.of("page", PageView.of(run, verdict), "style", style()), html);
    return XmlText.of(html.toString());
  }

  /** {@code proof.html}. */
  static String of(Proof proof) {
    StringOutput html = new StringOutput();
    TEMPLATES.render("proof.jte", Map.of("proof", proof, "style", style()), html);
    return XmlText.of(html.toString());
  }

  static String style() {
    try (InputStream style = Page.class.getResourceAsStream("page.css")) {
      if (style == null) {
        throw new IllegalStateException("page.css is missing beside " + Page.class.getName());
      }
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
