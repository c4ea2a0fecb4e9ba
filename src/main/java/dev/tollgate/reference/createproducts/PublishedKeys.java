package dev.tollgate.reference.createproducts;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.tollgate.reference.createproducts.CallFailed.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The key set under the issuer's {@code /.well-known/jwks.json}, as it is right now. */
final class PublishedKeys {
  private static final String SERVICE = "token issuer";

  private final Calls calls;
  private final URI address;
  private final Duration timeout;
  private final Retry retry;

  PublishedKeys(Calls calls, Settings settings) {
    this.calls = calls;
    this.address = WebAddress.under(settings.issuer(), ".well-known", "jwks.json");
    this.timeout = settings.keysTimeout();
    this.retry = settings.retry();
  }

  Map<String, JWK> fetch(String requestId) throws CallFailed {
    Call call = Call.get(SERVICE, address, Map.of("X-Request-Id", requestId), timeout);
    Deadline deadline = Deadline.in(timeout.multipliedBy(retry.attempts()));
    return retry.call(deadline, CallFailed.PASSING, () -> keys(calls.send(call, deadline)));
  }

  private static Map<String, JWK> keys(Reply reply) throws CallFailed {
    String json = new String(reply.expecting(200).body(), StandardCharsets.UTF_8);
    try {
      return JWKSet.parse(json).getKeys().stream()
          .filter(key -> key.getKeyID() != null)
          .collect(Collectors.toMap(JWK::getKeyID, key -> key, (a, b) -> a));
    } catch (ParseException e) {
      throw new CallFailed(Kind.GARBAGE, SERVICE, "answered with no key set");
    }
  }
}
