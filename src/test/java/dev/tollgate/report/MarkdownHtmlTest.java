package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownHtmlTest {
  @Test
  void headings_lists_and_code_are_what_they_were_written_as() {
    assertThat(MarkdownHtml.of("# Going back\n\n1. Stop `shop`\n2. Start\n\n```\nkill 1\n```\n", 3))
        .isEqualTo(
            "<h4>Going back</h4>\n<ol>\n<li>Stop <code>shop</code></li>\n<li>Start</li>\n</ol>\n<pre><code>kill 1\n</code></pre>\n");
  }

  @Test
  void its_headings_go_on_from_that_above_and_leave_no_level_out() {
    assertThat(MarkdownHtml.of("## a\n\n#### b\n\n# c\n", 3))
        .isEqualTo("<h4>a</h4>\n<h5>b</h5>\n<h4>c</h4>\n");
  }

  @Test
  void html_in_it_is_text() {
    assertThat(MarkdownHtml.of("<script>alert(1)</script>\n\na <img src=x onerror=y> b\n", 3))
        .isEqualTo(
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>a &lt;img src=x onerror=y&gt; b</p>\n");
  }

  @Test
  void nothing_is_fetched_and_no_link_leads_to_a_script_or_a_file() {
    assertThat(
            MarkdownHtml.of(
                "![a *map*](http://x/y.png) [run](javascript:alert(1)) [there](../etc) [page](https://x/y)\n",
                3))
        .isEqualTo(
            "<p>a <em>map</em> run there <a rel=\"nofollow\" href=\"https://x/y\">page</a></p>\n");
  }
}
