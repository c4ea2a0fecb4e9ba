package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share as people write it in a file: {@code 0.1 %}.
 *
 * @param percent 0 to 100, as written
 */
public record Share(BigDecimal percent) {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)\\s*%");

  /**
   * @throws IllegalArgumentException when it is not written so
   */
  public static Share of(String written) {
    Matcher m = WRITTEN.matcher(written.strip());
    if (!m.matches() || new BigDecimal(m.group(1)).compareTo(ALL) > 0) {
      throw new IllegalArgumentException(
          "\"" + written + "\" is no share; write it as 0.1 % or 5 %, up to 100 %");
    }
    return new Share(new BigDecimal(m.group(1)));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Share of(JsonNode written) {
    return of(written.isValueNode() ? written.asText() : written.toString());
  }

  /** Of 1: 0.001 for 0.1 %. */
  public double fraction() {
    return percent.doubleValue() / 100;
  }

  /** {@code 0.1 %}. */
  @Override
  public String toString() {
    return percent.toPlainString() + " %";
  }
}
