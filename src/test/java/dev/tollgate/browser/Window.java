package dev.tollgate.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** A browser's window with a page in it. */
public interface Window {
  /** Shows the file, and waits until it is loaded. */
  void show(Path file, String hash);

  void size(int width, int height);

  /** The value of the expression, or of the promise that it is. */
  JsonNode value(String expression);

  /** Waits until the expression is true. */
  default void until(String expression) {
    value(
        "new Promise((done, failed) => { const end = Date.now() + 20000; const look = () => { if ("
            + expression
            + ") done(true); else if (Date.now() > end) failed(new Error('never')); else setTimeout(look, 20); }; look(); })");
  }
}
