package dev.tollgate.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.browser.Tab;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a reader waits for, in a browser; times in milliseconds.
 *
 * @param verdict from the start of loading until the frame after the verdict had a place
 * @param nodes in the document when it was loaded, text and all
 * @param evidence from opening a feature until the frame in which a scenario's exchanges stood
 * @param index what the first look into the search takes, once
 * @param search from a letter typed until its hits stood
 */
record OpenedPage(double verdict, int nodes, double evidence, double index, double search) {
  private static final String WATCH =
      """
      (() => {
        const look = () => {
          const h1 = document.querySelector('h1');
          if (h1 && h1.getBoundingClientRect().height) {
            requestAnimationFrame(() => { window.verdictAt = performance.now(); });
          } else {
            requestAnimationFrame(look);
          }
        };
        look();
      })();
      """;
  private static final String NODES =
      """
      (() => {
        const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
        let nodes = 1;
        while (walker.nextNode()) nodes++;
        return nodes;
      })()
      """;
  private static final String EVIDENCE =
      """
      new Promise(done => {
        const batch = [...document.querySelectorAll('.batch')].at(-1);
        const from = performance.now();
        let opened = false;
        batch.open = true;
        const look = () => {
          const words = batch.querySelector(':scope > details');
          if (words && !opened) { opened = true; words.open = true; }
          if (batch.querySelector('.exchange')) done(performance.now() - from);
          else requestAnimationFrame(look);
        };
        look();
      })
      """;
  private static final String INDEX =
      "(() => { const from = performance.now(); document.getElementById('search').focus(); return performance.now() - from; })()";
  private static final String SEARCH =
      """
      (() => {
        const search = document.getElementById('search');
        search.value = 'refunded catalogue 7';
        const from = performance.now();
        search.dispatchEvent(new Event('input'));
        document.getElementById('found').getBoundingClientRect();
        return performance.now() - from;
      })()
      """;

  /** Makes the tab note when a verdict is seen, in every page that it shows from now on. */
  static void prepare(Tab tab) {
    tab.scripts(true);
    tab.scheme("light");
    tab.size(1280, 800);
    tab.send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
  }

  static OpenedPage of(Tab tab, Path page) {
    tab.show(page, "");
    tab.until("window.verdictAt");
    int nodes = tab.value(NODES).asInt();
    double verdict = tab.value("window.verdictAt").asDouble();
    double evidence = tab.value(EVIDENCE).asDouble();
    double index = tab.value(INDEX).asDouble();
    JsonNode search = tab.value(SEARCH);
    return new OpenedPage(verdict, nodes, evidence, index, search.asDouble());
  }
}
