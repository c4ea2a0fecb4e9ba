package dev.tollgate.hostile;

import java.util.ArrayList;
import java.util.List;

/** What is tried: each way to run something, out of each place that text may stand in; and more. */
public final class Payloads {
  private static final String NOWHERE = "http://127.0.0.1:9/";

  /** What ends the place that the text stands in. */
  private static final List<String> WAYS_OUT =
      List.of(
          "",
          "\">",
          "'>",
          "</pre>",
          "</noscript>",
          "</script>",
          "</style>",
          "</title>",
          "</details></section></main>",
          "</bdi></h4></summary>",
          "-->",
          "]]>",
          "\u0000\">");

  private Payloads() {}

  public static List<Payload> all() {
    List<String> texts = new ArrayList<>();
    for (String out : WAYS_OUT) {
      for (int i = 0; i < ways("").size(); i++) {
        texts.add(out + ways(run(texts.size())).get(i));
      }
    }
    for (String attribute : List.of("onmouseover", "onfocus", "onclick", "ontoggle", "onbegin")) {
      texts.add("\" autofocus tabindex=1 " + attribute + "=\"" + run(texts.size()) + "\" x=\"");
      texts.add("' autofocus tabindex=1 " + attribute + "='" + run(texts.size()) + "' x='");
    }
    texts.add("javascript:" + run(texts.size()));
    texts.add("data:text/html,<script>" + run(texts.size()) + "</script>");
    texts.add("&lt;script&gt;" + run(texts.size()) + "&lt;/script&gt;");
    texts.add("&#60;img src=x onerror=" + run(texts.size()) + "&#62;");
    texts.add("&amp;lt;img src=x onerror=" + run(texts.size()) + "&amp;gt;");
    texts.add("\\u003cscript\\u003e" + run(texts.size()) + "\\u003c/script\\u003e");
    texts.add("+ADw-script+AD4-" + run(texts.size()) + "+ADw-/script+AD4-");
    texts.add("\"],\"html\":[\"<img src=x onerror=" + run(texts.size()) + ">\"]}");
    texts.add("</noscript><p title=\"</noscript><img src=x onerror=" + run(texts.size()) + ">\">");
    texts.addAll(TEMPLATES);
    texts.addAll(MARKUP);
    texts.addAll(LAYOUT);
    List<Payload> all = new ArrayList<>();
    texts.forEach(text -> all.add(new Payload(all.size(), text)));
    return List.copyOf(all);
  }

  private static String run(int number) {
    return "(window.executed=window.executed||[]).push(" + number + ")";
  }

  private static List<String> ways(String run) {
    return List.of(
        "<script>" + run + "</script>",
        "<img src=x onerror=\"" + run + "\">",
        "<svg onload=" + run + ">",
        "<svg><script>" + run + "</script></svg>",
        "<iframe srcdoc=\"<script>parent." + run + "</script>\"></iframe>",
        "<details open ontoggle=" + run + "><summary>x</summary></details>",
        "<input autofocus onfocus=" + run + ">",
        "<video><source onerror=\"" + run + "\"></video>",
        "<img src=\"" + NOWHERE + "a.png\"><link rel=stylesheet href=" + NOWHERE + "b.css>",
        "<style>*{display:none!important}</style><meta http-equiv=refresh content=\"0;url="
            + NOWHERE
            + "\">",
        "<base href=" + NOWHERE + "><form action=" + NOWHERE + "><button autofocus>x</button>",
        "<math><mtext></form><mglyph><style></math><img src onerror=" + run + ">");
  }

  /** For those who put texts together: here, and in what is made from them. */
  private static final List<String> TEMPLATES =
      List.of(
          "${7*7} {{7*7}} <%= 7*7 %> #{7*7}",
          "@if(true)$unsafe{page}@endif !{var x = 1;} @template.icons()",
          "%s %n %d %x %",
          "$1 $& \\1 \\0",
          "__proto__",
          "constructor",
          "toString",
          "</script><!--<script>",
          "<!--",
          "<![CDATA[",
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
          "<?xml version=\"1.0\"?><?php echo 1 ?>",
          "&nosuch; &#x0; &#xD800; &#99999999;",
          "'; rm -rf ~; echo '$(id) `id`",
          "=cmd|' /C calc'!A0",
          "../../../../etc/passwd",
          "\uD800 half a character");

  /** For Markdown, and for whoever reads lines. */
  private static final List<String> MARKUP =
      List.of(
          "[x](javascript:alert(1)) ![x](http://127.0.0.1:9/c.png)",
          "\n# A heading\n\n- [x] HP-P0-1 · low · an item\n",
          "\n```\n<script>alert(1)</script>\n```\n",
          "``` ~~~ ` `` <b>",
          "| a | b |\n| --- | --- |\n| c | d |",
          "**GO** _GO_ ~~NO-GO~~ <h1>GO</h1>",
          "\r\nSet-Cookie: a=b\r\n\r\n<script>alert(1)</script>",
          "\u001b[2J\u001b[31mGO\u001b[0m \u009b31m \u0007\b\b\b",
          "\u2028alert(1)\u2029alert(1)",
          "\uFEFF\u200B\u200D\u00AD\u180E");

  /** For the eye: what is too long, too high, or written the other way round. */
  private static final List<String> LAYOUT =
      List.of(
          "W".repeat(120),
          "a.b/".repeat(40),
          "\uFDFD".repeat(40),
          "Z" + "\u0335\u0321\u0489\u033F".repeat(20),
          "\n".repeat(20) + "far below",
          "\t".repeat(60) + "far right",
          "\u00A0".repeat(120),
          "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67".repeat(40),
          "\u202Edne eht morf",
          "\u202Edne eht morf " + "</bdi>",
          "\u202D\u202E\u202D\u202E",
          "\u202B\u202A",
          "\u2066\u2067\u2068",
          "\u2067dne eht morf",
          "\u2069\u202Edne eht morf",
          "\u2069\u2069\u2069\u2069\u2069\u2069\u202Edne eht morf",
          "\u202C\u202C\u202C\u202C\u202Edne eht morf");
}
