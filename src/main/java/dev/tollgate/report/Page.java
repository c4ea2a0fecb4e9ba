package dev.tollgate.report;

import dev.tollgate.verdict.Proof;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** {@code index.html}: one file that needs nothing else, neither a server nor a script. */
final class Page {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Page.class.getClassLoader(), "dev.tollgate.report.pages");

  private Page() {}

  /**
   * Written as it is made, so that a page of many scenarios is never in memory whole.
   *
   * @return the scenarios of the run that were not written
   */
  static List<Placed> write(PageView page, Writer to) {
    ShownScenarios shown = new ShownScenarios(to);
    render(
        "index.jte",
        Map.of("page", page, "style", style(), "script", script(), "policy", policy()),
        shown);
    return shown.missing(Placed.of(page.run()));
  }

  /** A block of evidence as a page of its own. */
  static void writeEvidence(PageView page, EvidenceBlock block, Writer to) {
    render(
        "evidencefile.jte",
        Map.of(
            "page",
            page,
            "block",
            block,
            "passed",
            page.passed().only(block),
            "style",
            style(),
            "script",
            script(),
            "policy",
            policy()),
        to);
  }

  private static void render(String template, Map<String, Object> parts, Writer to) {
    TEMPLATES.render(template, parts, new WriterOutput(new XmlWriter(to)));
  }

  /** {@code proof.html}. */
  static String of(Proof proof) {
    StringOutput html = new StringOutput();
    TEMPLATES.render("proof.jte", Map.of("proof", proof, "style", style()), html);
    return XmlText.of(html.toString());
  }

  /** A scenario's evidence, a part of the page. */
  static char[] evidence(JournalView journal) {
    CharsOutput html = new CharsOutput();
    TEMPLATES.render("journal.jte", Map.of("view", journal), html);
    return html.text();
  }

  /** What the browser lets the page do: run this script and this style, and ask for nothing. */
  private static String policy() {
    return "default-src 'none'; script-src '%s'; style-src '%s'; base-uri 'none'; form-action 'none'"
        .formatted(hash(script()), hash(style()));
  }

  static String style() {
    return resource("page.css");
  }

  static String script() {
    return resource("page.js");
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream file = Page.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing beside " + Page.class.getName());
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
