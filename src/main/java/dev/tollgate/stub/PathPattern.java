package dev.tollgate.stub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A path in which {@code {name}} stands for one segment and a final {@code **} for any rest. */
public record PathPattern(String written) {

  public boolean matches(String path) {
    String[] pattern = written.split("/", -1);
    String[] segments = path.split("/", -1);
    for (int i = 0; i < pattern.length; i++) {
      if (i >= segments.length) {
        return false;
      }
      if (pattern[i].equals("**")) {
        return true;
      }
      if (!matches(pattern[i], segments[i])) {
        return false;
      }
    }
    return pattern.length == segments.length;
  }

  /** What stands in a path for {@code {name}}, decoded; empty when the path does not match. */
  public Optional<String> value(String name, String path) {
    if (!matches(path)) {
      return Optional.empty();
    }
    String[] pattern = written.split("/", -1);
    for (int i = 0; i < pattern.length; i++) {
      if (pattern[i].equals("{" + name + "}")) {
        return Optional.of(decoded(path.split("/", -1)[i]));
      }
    }
    return Optional.empty();
  }

  /** A path's %XX; the + of a form stays what it is, and so does what is badly encoded. */
  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }

  private static boolean matches(String pattern, String segment) {
    boolean anything = pattern.startsWith("{") && pattern.endsWith("}");
    return anything ? !segment.isEmpty() : pattern.equals(segment);
  }
}
