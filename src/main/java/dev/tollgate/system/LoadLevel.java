package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much is asked of a system at once: {@code 20 users}, or {@code 50 per second}.
 *
 * @param perSecond whether it is a rate; else it is users
 */
public record LoadLevel(double value, boolean perSecond) {
  private static final int MOST_USERS = 5_000;
  private static final int MOST_PER_SECOND = 100_000;
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)\\s+(users?|per second)");

  /**
   * @throws IllegalArgumentException when it is not written so
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static LoadLevel of(String written) {
    Matcher m = WRITTEN.matcher(written.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "\"" + written + "\" is no level of load; write it as 20 users or 50 per second");
    }
    boolean rate = m.group(2).equals("per second");
    if (!rate && m.group(1).contains(".")) {
      throw new IllegalArgumentException("\"" + written + "\": there are no parts of a user");
    }
    double value = Double.parseDouble(m.group(1));
    if (value > (rate ? MOST_PER_SECOND : MOST_USERS)) {
      throw new IllegalArgumentException(
          "\"%s\" is more than one machine can be: at most %d users, or %d per second"
              .formatted(written, MOST_USERS, MOST_PER_SECOND));
    }
    return new LoadLevel(value, rate);
  }

  LoadLevel with(double other) {
    return new LoadLevel(other, perSecond);
  }

  /** {@code 20 users}. */
  @Override
  public String toString() {
    String number =
        value == Math.rint(value)
            ? String.valueOf((long) value)
            : String.format(Locale.ROOT, "%s", value);
    return number + (perSecond ? " per second" : value == 1 ? " user" : " users");
  }
}
