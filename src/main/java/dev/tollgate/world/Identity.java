package dev.tollgate.world;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who a scenario is to the system and its dependencies. Everything that it hands out holds its
 * mark, by which calls are brought home.
 *
 * @param mark {@code tg} and ten letters or digits: five of the run, five that count
 */
public record Identity(String mark) {

  public String tenant() {
    return "tenant-" + mark;
  }

  /** A second tenant, to which the caller does not belong. */
  public String otherTenant() {
    return "other-" + mark;
  }

  public String user() {
    return "user-" + mark;
  }

  /**
   * Fills {@code ${mark}}, {@code ${tenant}}, {@code ${other tenant}} and {@code ${user}} in a
   * text, so that what is written in a feature or a file belongs to this scenario. Any other {@code
   * ${}} stays as it is.
   */
  public String fill(String text) {
    return text.replace("${mark}", mark)
        .replace("${tenant}", tenant())
        .replace("${other tenant}", otherTenant())
        .replace("${user}", user());
  }

  /** Hands out identities that no other run has. */
  static final class Source {
    private final String run;
    private final AtomicLong count = new AtomicLong();

    Source() {
      this.run = base36(new SecureRandom().nextInt(36 * 36 * 36 * 36 * 36));
    }

    Identity next() {
      return new Identity("tg" + run + base36(count.incrementAndGet()));
    }

    private static String base36(long n) {
      String digits = "00000" + Long.toString(n, 36).toLowerCase(Locale.ROOT);
      return digits.substring(digits.length() - 5);
    }
  }
}
