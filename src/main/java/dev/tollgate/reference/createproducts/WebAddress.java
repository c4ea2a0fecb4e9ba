package dev.tollgate.reference.createproducts;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the web: what counts as one, and how a text becomes a single segment of a path. */
final class WebAddress {
  private WebAddress() {}

  /** Whether it is an absolute http or https address with a host. */
  static boolean isAbsolute(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme();
      return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The base with the segments under it, each encoded so that it stays one segment. */
  static URI under(URI base, String... segments) {
    StringBuilder path = new StringBuilder(base.toString());
    while (path.length() > 0 && path.charAt(path.length() - 1) == '/') {
      path.setLength(path.length() - 1);
    }
    for (String segment : segments) {
      path.append('/').append(segment(segment));
    }
    return URI.create(path.toString());
  }

  /** Percent-encoded; dots too where they are all there is, lest {@code ..} climbs out. */
  static String segment(String text) {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    boolean onlyDots = !text.isEmpty() && text.chars().allMatch(c -> c == '.');
    return onlyDots ? encoded.replace(".", "%2E") : encoded;
  }
}
