package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A size as people write it in a file: {@code 640 MB}, {@code 64 KB}, {@code 100 bytes}. */
public record Size(long bytes) {
  private static final long UNIT = 1024;
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\s*(bytes|KB|MB|GB)");

  /**
   * @throws IllegalArgumentException when it is not written so
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Size of(String written) {
    Matcher m = WRITTEN.matcher(written.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "\"" + written + "\" is no size; write it as 512 MB, 64 KB or 100 bytes");
    }
    long n = Long.parseLong(m.group(1));
    return new Size(
        switch (m.group(2)) {
          case "bytes" -> n;
          case "KB" -> n * UNIT;
          case "MB" -> n * UNIT * UNIT;
          default -> n * UNIT * UNIT * UNIT;
        });
  }

  /** In whole megabytes, rounded up. */
  public long megabytes() {
    return (bytes + UNIT * UNIT - 1) / (UNIT * UNIT);
  }
}
