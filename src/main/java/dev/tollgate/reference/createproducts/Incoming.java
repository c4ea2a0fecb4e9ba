package dev.tollgate.reference.createproducts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came, before anything of it is believed.
 *
 * @param authorization every Authorization header
 * @param tenant every X-Tenant-Id header
 * @param user X-User-Id; looked at only where tokens are not required
 * @param body read when it is asked for, not before
 */
record Incoming(
    String requestId,
    List<String> authorization,
    List<String> tenant,
    @Nullable String user,
    Body body,
    RequestLog log) {

  /** The body, still on its way. */
  interface Body {
    /**
     * All of it.
     *
     * @throws Refusal 413 when it is over the limit, 400 when it breaks off
     */
    byte[] read() throws Refusal;
  }
}
