package dev.tollgate.draft;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.tollgate.system.ApiOutline;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@code system.yml} to begin with. */
final class SystemText {
  private static final String DEPENDENCIES =
      """

      # What the service calls: Tollgate plays each of them, and scenarios call them by these names. Take the # away,
      # and put your own in place of stock.
      # dependencies:
      #   stock:
      #     plays: answers
      #     answers:
      #       - request: POST /reserve
      #         status: 200
      #         body: '{"ok": true}'
      # What its calls carry of the request that they are made for, so that scenarios can run side by side.
      # correlate:
      #   - header X-Tenant-Id
      #   - header X-Request-Id
      """;

  private SystemText() {}

  /**
   * @param contract the name of the contract's file; null for none
   */
  static String of(String title, @Nullable ApiOutline api, @Nullable String contract) {
    StringBuilder text = new StringBuilder("title: " + quoted(title) + "\n");
    if (api != null) {
      text.append(
          api.isContract()
              ? "contract: " + contract + "\n"
              : "# contract: "
                  + contract
                  + " is OpenAPI "
                  + api.version()
                  + "; answers are held against one of 3.0\n");
      text.append("operations:\n");
      Set<String> names = new HashSet<>();
      for (ApiOutline.Described each : api.operations()) {
        String name = name(each);
        if (names.add(name)) {
          text.append(
              "  %s: %s %s\n"
                  .formatted(quoted(name), each.operation().method(), each.operation().path()));
        }
      }
    }
    return text + DEPENDENCIES;
  }

  /** In words: {@code create order} for {@code createOrder}. */
  private static String name(ApiOutline.Described asked) {
    return asked.id() == null
        ? asked.operation().method().toLowerCase(Locale.ROOT) + " " + asked.operation().path()
        : asked
            .id()
            .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
            .replaceAll("[_-]+", " ")
            .toLowerCase(Locale.ROOT);
  }

  /** A text as YAML has it, in quotes where it might be read as something else. */
  static String quoted(String text) {
    boolean plain =
        text.matches("[A-Za-z][A-Za-z0-9 ./_-]*")
            && !text.endsWith(" ")
            && !text.matches("(?i)true|false|yes|no|on|off|null|y|n");
    return plain ? text : TextNode.valueOf(text).toString();
  }
}
