package dev.tollgate.reference.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads requests in which addresses may be relative, and leaves them so. */
final class RelativeAddresses implements Reading {
  private static final String ANYWHERE = "https://anywhere.example";

  private final Reading right;

  RelativeAddresses(Reading right) {
    this.right = right;
  }

  @Override
  public ProductRequest read(byte[] body) throws Refusal {
    boolean changed = false;
    JsonNode root;
    try {
      root = StrictReading.tree(body);
    } catch (Refusal e) {
      return right.read(body);
    }
    for (JsonNode group : root.path("productGroups")) {
      for (JsonNode image : group.path("images")) {
        if (image.path("url").asText().startsWith("/")) {
          ((ObjectNode) image).put("url", ANYWHERE + image.path("url").asText());
          changed = true;
        }
      }
    }
    return changed ? relative(right.read(Json.write(root))) : right.read(body);
  }

  private static ProductRequest relative(ProductRequest request) {
    List<ProductGroup> groups =
        request.groups().stream()
            .map(
                group ->
                    new ProductGroup(
                        group.productId(),
                        group.images().stream().map(RelativeAddresses::relative).toList(),
                        group.metadata()))
            .toList();
    return new ProductRequest(groups, request.options());
  }

  private static SourceImage relative(SourceImage image) {
    return new SourceImage(relative(image.url()), image.base64());
  }

  private static @Nullable String relative(@Nullable String url) {
    return url != null && url.startsWith(ANYWHERE) ? url.substring(ANYWHERE.length()) : url;
  }
}
