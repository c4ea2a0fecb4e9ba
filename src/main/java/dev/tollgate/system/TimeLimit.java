package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A duration as people write it in a file: {@code 20 s}, {@code 500 ms}, {@code 2 min}. */
public record TimeLimit(Duration duration) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\s*(ms|s|min)");

  /**
   * @throws IllegalArgumentException when it is not written so
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TimeLimit of(String written) {
    Matcher m = WRITTEN.matcher(written.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "\"" + written + "\" is no duration; write it as 500 ms, 20 s or 2 min");
    }
    long n = Long.parseLong(m.group(1));
    return new TimeLimit(
        switch (m.group(2)) {
          case "ms" -> Duration.ofMillis(n);
          case "s" -> Duration.ofSeconds(n);
          default -> Duration.ofMinutes(n);
        });
  }

  /** {@code 500 ms}, or {@code 2 s} where it is whole seconds. */
  public String words() {
    long millis = duration.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
