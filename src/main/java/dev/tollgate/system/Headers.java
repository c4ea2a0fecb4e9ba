package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names of the headers that say whose a request is, towards the system and on its own calls.
 *
 * @param tenant whom a request is for
 * @param user on whose behalf a call is made
 * @param requestId the correlation id
 */
public record Headers(String tenant, String user, String requestId) {
  static final Headers USUAL = of(null, null, null);

  @JsonCreator
  static Headers of(
      @JsonProperty("tenant") @Nullable String tenant,
      @JsonProperty("user") @Nullable String user,
      @JsonProperty("request-id") @Nullable String requestId) {
    return new Headers(
        Objects.requireNonNullElse(tenant, "X-Tenant-Id"),
        Objects.requireNonNullElse(user, "X-User-Id"),
        Objects.requireNonNullElse(requestId, "X-Request-Id"));
  }
}
