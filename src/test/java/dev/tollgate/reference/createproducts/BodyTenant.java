package dev.tollgate.reference.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what looks like a tenant in a body, where no service should look for one. */
final class BodyTenant {
  private BodyTenant() {}

  static Optional<String> in(byte[] body) {
    try {
      return in(Json.read(body));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> in(JsonNode node) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      boolean named = field.getKey().toLowerCase(Locale.ROOT).contains("tenant");
      if (named && field.getValue().isTextual()) {
        return Optional.of(Tenants.normal(field.getValue().textValue()));
      }
    }
    for (JsonNode child : node) {
      Optional<String> found = in(child);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
