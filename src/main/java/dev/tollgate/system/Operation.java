package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that a system can be asked for by name, written as {@code POST
 * /bg-remover/create-products}.
 *
 * @param method in upper case
 * @param path from the root of the target's address
 */
public record Operation(String method, String path) {
  private static final Pattern WRITTEN = Pattern.compile("([A-Z]+)\\s+(/\\S*)");

  /**
   * @throws IllegalArgumentException when it is not a method and a path
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Operation of(String written) {
    Matcher m = WRITTEN.matcher(written.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "\"" + written + "\" is no method and path; write it as POST /orders");
    }
    return new Operation(m.group(1), m.group(2));
  }
}
