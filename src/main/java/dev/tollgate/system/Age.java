package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An age as people write it in a file: {@code 90 days}, {@code 12 hours}. */
public record Age(Duration duration) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})\\s*(hours?|days?)");

  /**
   * @throws IllegalArgumentException when it is not written so
   */
  public static Age of(String written) {
    Matcher m = WRITTEN.matcher(written.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "\"" + written + "\" is no age; write it as 90 days or 12 hours");
    }
    long n = Long.parseLong(m.group(1));
    return new Age(m.group(2).startsWith("day") ? Duration.ofDays(n) : Duration.ofHours(n));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Age of(JsonNode written) {
    return of(written.isValueNode() ? written.asText() : written.toString());
  }

  /** {@code 90 days}, or {@code 12 hours} where it is no whole number of days. */
  @Override
  public String toString() {
    long hours = duration.toHours();
    boolean days = hours % 24 == 0;
    long n = days ? hours / 24 : hours;
    return n + (days ? " day" : " hour") + (n == 1 ? "" : "s");
  }
}
