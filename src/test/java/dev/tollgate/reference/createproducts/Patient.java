package dev.tollgate.reference.createproducts;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calls that wait long for one dependency; not for ever, so that a run with it ends. */
final class Patient implements Calls {
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private final Calls right;
  private final String service;
  private final Map<String, Deadline> patience = new ConcurrentHashMap<>();

  Patient(Calls right, String service) {
    this.right = right;
    this.service = service;
  }

  @Override
  public Reply send(Call call, Deadline deadline) throws CallFailed {
    if (!call.service().equals(service)) {
      return right.send(call, deadline);
    }
    // Over all attempts for one request at one address.
    Deadline end = patience.computeIfAbsent(key(call), address -> Deadline.in(PATIENCE));
    return right.send(patiently(call), end);
  }

  private static String key(Call call) {
    URI address = call.uri();
    return call.headers().get("X-Request-Id") + " " + address;
  }

  private static Call patiently(Call call) {
    return new Call(
        call.service(), call.method(), call.uri(), call.headers(), call.content(), PATIENCE);
  }
}
