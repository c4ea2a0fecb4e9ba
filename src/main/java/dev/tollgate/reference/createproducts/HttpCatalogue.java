package dev.tollgate.reference.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The product catalogue. It has no idempotency key: asked twice it may create twice, so it is asked
 * again only when the first call cannot have arrived.
 */
final class HttpCatalogue implements Catalogue {
  private final Calls calls;
  private final URI address;
  private final Duration timeout;
  private final Retry retry;

  HttpCatalogue(Calls calls, Settings settings) {
    this.calls = calls;
    this.address = WebAddress.under(settings.catalogue(), "products");
    this.timeout = settings.catalogueTimeout();
    this.retry = settings.retry();
  }

  @Override
  public String create(Job job, Metadata metadata, List<URI> images, Deadline deadline)
      throws CallFailed {
    Map<String, String> headers = new LinkedHashMap<>(job.headers());
    headers.put("X-User-Id", HeaderValue.of(job.user()));
    Call call =
        Call.postJson("catalogue", address, headers, Content.json(body(metadata, images)), timeout);
    return retry.call(deadline, CallFailed.NEVER_ARRIVED, () -> id(calls.send(call, deadline)));
  }

  private static Map<String, Object> body(Metadata metadata, List<URI> images) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", metadata.title());
    putIfThere(body, "description", metadata.description());
    putIfThere(body, "price", metadata.price());
    putIfThere(body, "category", metadata.category());
    putIfThere(body, "location", metadata.location());
    body.put("images", images.stream().map(URI::toString).toList());
    return body;
  }

  private static void putIfThere(Map<String, Object> body, String key, @Nullable Object value) {
    if (value != null) {
      body.put(key, value);
    }
  }

  private static String id(Reply reply) throws CallFailed {
    JsonNode id = reply.expecting(201).json().path("id");
    if (!id.isValueNode() || id.isNull() || id.asText().isBlank()) {
      throw reply.garbage("no id");
    }
    return id.asText();
  }
}
