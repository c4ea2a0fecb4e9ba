package dev.tollgate.report;

import dev.tollgate.record.RecordedRun;
import dev.tollgate.verdict.Verdict;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** {@code index.html}: one file that needs nothing else, neither a server nor a script. */
final class Page {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Page.class.getClassLoader(), "dev.tollgate.report.pages");

  private Page() {}

  static String of(RecordedRun run, Verdict verdict) {
    StringOutput html = new StringOutput();
    TEMPLATES.render("index.jte", verdict.decision().word(), html);
    return html.toString();
  }
}
