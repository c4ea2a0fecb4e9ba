package dev.tollgate.reference.createproducts;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id by which a request is found in logs and at the dependencies. */
final class RequestId {
  /** A token of RFC 9110, section 5.6.2. */
  private static final Pattern GOOD = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}");

  private RequestId() {}

  /** The caller's, or a new one where there is none or it is no short token. */
  static String from(@Nullable String header) {
    return header != null && GOOD.matcher(header).matches() ? header : UUID.randomUUID().toString();
  }
}
