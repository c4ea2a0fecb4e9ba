package dev.tollgate.reference.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Faults that leave behind clients which have not changed. */
final class OldClientFaults {
  private static final Set<String> KNOWN = Set.of("productGroups", "options");
  private static final Set<String> KNOWN_OF_GROUP = Set.of("productId", "images", "metadata");

  private OldClientFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "unknown-fields-refused",
            "CP-REG-3",
            "Refuses requests with fields that it does not know",
            parts ->
                parts.swapReading(
                    right -> new StrictReading(right, OldClientFaults::unknownFields))),
        new Fault(
            "sent-images-no-longer-taken",
            "CP-REG-3",
            "Refuses images that come along as base64",
            parts ->
                parts.swapReading(right -> new StrictReading(right, OldClientFaults::sentImages))),
        new Fault(
            "image-count-gone",
            "CP-REG-3",
            "No longer says of how many images a product is",
            parts -> parts.swapAnswers(new RewrittenSuccess(OldClientFaults::withoutImageCount))));
  }

  private static void unknownFields(JsonNode body, List<Detail> problems) {
    unknown(body, "", KNOWN, problems);
    for (int i = 0; i < body.path("productGroups").size(); i++) {
      JsonNode group = body.path("productGroups").path(i);
      unknown(group, "productGroups." + i + ".", KNOWN_OF_GROUP, problems);
    }
  }

  private static void unknown(JsonNode node, String at, Set<String> known, List<Detail> problems) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                problems.add(new Detail(at + name, "must not be there"));
              }
            });
  }

  private static void sentImages(JsonNode body, List<Detail> problems) {
    for (int i = 0; i < body.path("productGroups").size(); i++) {
      JsonNode images = body.path("productGroups").path(i).path("images");
      for (int j = 0; j < images.size(); j++) {
        if (images.path(j).hasNonNull("base64")) {
          problems.add(new Detail("productGroups." + i + ".images." + j, "must have a url"));
        }
      }
    }
  }

  private static Answer withoutImageCount(Answer answer) {
    List<?> products = (List<?>) answer.body().getOrDefault("products", List.of());
    return Rewrite.with(answer, "products", products.stream().map(OldClientFaults::less).toList());
  }

  private static Map<Object, Object> less(Object product) {
    Map<Object, Object> less = new LinkedHashMap<>((Map<?, ?>) product);
    less.remove("imageCount");
    return less;
  }
}
