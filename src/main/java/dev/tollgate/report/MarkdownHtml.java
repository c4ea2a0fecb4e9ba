package dev.tollgate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A text in Markdown as HTML: headings, lists, code. HTML in it is text. Nothing is fetched for it:
 * an image stays its words, and so does a link that leads to no web page or mail.
 */
final class MarkdownHtml {
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)(https?://|mailto:).+");

  private MarkdownHtml() {}

  /**
   * The HTML.
   *
   * @param above the level of the heading that it stands under; its own begin one below
   */
  static String of(String markdown, int above) {
    Node document = Parser.builder().build().parse(XmlText.of(markdown));
    Fitting fitting = new Fitting(above);
    document.accept(fitting);
    fitting.apart.forEach(MarkdownHtml::unwrap);
    return HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build().render(document);
  }

  /** What was within it stands in its place. */
  private static void unwrap(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
      node.insertBefore(child);
    }
    node.unlink();
  }

  private static final class Fitting extends AbstractVisitor {
    private final List<Node> apart = new ArrayList<>();
    private final int above;
    private int first;
    private int last;

    Fitting(int above) {
      this.above = above;
      this.last = above;
    }

    /** Its first heading is its highest, whatever level that was written at; none is skipped. */
    @Override
    public void visit(Heading heading) {
      first = first == 0 ? heading.getLevel() : first;
      int level = above + 1 + Math.max(0, heading.getLevel() - first);
      last = Math.min(6, Math.min(level, last + 1));
      heading.setLevel(last);
      visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
      apart.add(image);
      visitChildren(image);
    }

    @Override
    public void visit(Link link) {
      if (!ELSEWHERE.matcher(link.getDestination()).matches()) {
        apart.add(link);
      }
      visitChildren(link);
    }
  }
}
