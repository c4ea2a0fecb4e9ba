package dev.tollgate.reference.createproducts;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request that has been let in: what every later stage knows of it. */
record Job(String id, String requestId, String user, String tenant, RequestLog log) {

  /** What every call to a dependency carries. */
  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Tenant-Id", HeaderValue.of(tenant));
    headers.put("X-Request-Id", requestId);
    return headers;
  }
}
