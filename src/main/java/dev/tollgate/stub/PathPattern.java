package dev.tollgate.stub;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A path in which {@code {name}} stands for one segment and a final {@code **} for any rest. */
public record PathPattern(String written) {

  public boolean matches(String path) {
    String regex =
        Arrays.stream(written.split("/", -1))
            .map(PathPattern::segment)
            .collect(Collectors.joining("/"));
    return Pattern.matches(regex, path);
  }

  private static String segment(String written) {
    if (written.equals("**")) {
      return ".*";
    }
    return written.startsWith("{") && written.endsWith("}") ? "[^/]+" : Pattern.quote(written);
  }
}
