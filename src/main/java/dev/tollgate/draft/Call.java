package dev.tollgate.draft;

import dev.tollgate.system.ApiOutline;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The request that a drafted scenario begins with, and what is expected of its answer.
 *
 * @param body of JSON; null for a request without one
 * @param contract whether the answer can be held against one
 */
record Call(String method, String path, int status, @Nullable String body, boolean contract) {
  private static final Pattern NAMED =
      Pattern.compile("\\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s+`?(/[^\\s`\"]*)");

  /** Nothing is known of it yet. */
  static final Call OF_NOTHING = new Call("GET", "/", 200, null, false);

  static Call of(ApiOutline.Described asked, int status, boolean contract) {
    String body = asked.takesJson() ? Objects.requireNonNullElse(asked.example(), "{}") : null;
    return new Call(asked.operation().method(), asked.operation().path(), status, body, contract);
  }

  /** The operation that a requirement names: {@code POST /orders}; as good as nothing else. */
  static Call namedIn(String requirement) {
    Matcher named = NAMED.matcher(requirement);
    if (!named.find()) {
      return OF_NOTHING;
    }
    String body = named.group(1).startsWith("P") ? "{}" : null;
    return new Call(named.group(1), named.group(2), 200, body, false);
  }
}
