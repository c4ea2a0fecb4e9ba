package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a call where the system passes on something of its caller, by which a stub call is
 * brought home to its scenario: {@code header X-Tenant-Id}, {@code path}, {@code query tenant},
 * {@code json imageUrl}.
 *
 * @param name of the header, the query's parameter, or the field of the JSON body; empty for the
 *     path, which its query belongs to
 */
public record Correlation(Place place, String name) {
  private static final Pattern WRITTEN = Pattern.compile("(header|json|query)\\s+(\\S+)|(path)");

  /** Where to look. */
  public enum Place {
    HEADER,
    PATH,
    QUERY,
    JSON
  }

  /**
   * @throws IllegalArgumentException when it names no such place
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Correlation of(String written) {
    Matcher m = WRITTEN.matcher(written.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "\""
              + written
              + "\" is no place in a call; write header <name>, json <field>, query <parameter> or path");
    }
    if (m.group(3) != null) {
      return new Correlation(Place.PATH, "");
    }
    return new Correlation(Place.valueOf(m.group(1).toUpperCase(Locale.ROOT)), m.group(2));
  }

  @Override
  public String toString() {
    return place == Place.PATH ? "path" : place.name().toLowerCase(Locale.ROOT) + " " + name;
  }
}
