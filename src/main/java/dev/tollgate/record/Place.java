package dev.tollgate.record;

import java.net.URI;
import java.util.Comparator;

/**
 * Where a scenario stands, the same on every machine: {@code features/<system>/x.feature} and its
 * line, which for an outline is the line of the example.
 *
 * @param line counted from 1; 0 when the file as a whole is meant
 */
public record Place(String uri, int line) implements Comparable<Place> {
  private static final String FEATURES = "features/";

  /** The place that a Cucumber message names, which has the whole path of the machine it ran on. */
  static Place at(String uri, long line) {
    String path = uri.startsWith("file:") ? URI.create(uri).getPath() : uri;
    int features = path.lastIndexOf('/' + FEATURES);
    return new Place(features < 0 ? path : path.substring(features + 1), (int) line);
  }

  /**
   * The place in the words of a plan.
   *
   * @param text {@code features/x/y.feature:12}
   */
  public static Place of(String text) {
    int colon = text.lastIndexOf(':');
    String line = text.substring(colon + 1);
    return colon > 0 && line.matches("\\d{1,9}")
        ? at(text.substring(0, colon), Integer.parseInt(line))
        : at(text, 0);
  }

  /** The folder below {@code features/}; empty when the file stands in none. */
  public String system() {
    String below = uri.startsWith(FEATURES) ? uri.substring(FEATURES.length()) : "";
    return below.contains("/") ? below.substring(0, below.indexOf('/')) : "";
  }

  /** {@code y.feature:12}, for where the folder is known. */
  public String name() {
    String text = toString();
    return text.substring(text.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(Place other) {
    return Comparator.comparing(Place::uri).thenComparingInt(Place::line).compare(this, other);
  }

  /** {@code features/x/y.feature:12}, which can be given to a run. */
  @Override
  public String toString() {
    return line > 0 ? uri + ':' + line : uri;
  }
}
