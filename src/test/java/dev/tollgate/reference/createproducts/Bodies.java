package dev.tollgate.reference.createproducts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Request bodies. An image's address names group and image: {@code .../g0/i2.jpg}. */
final class Bodies {
  private Bodies() {}

  /** One group for each number, of so many images. */
  static String groups(int... sizes) {
    List<Object> groups = new ArrayList<>();
    for (int size : sizes) {
      groups.add(group(groups.size(), size));
    }
    return text(Map.of("productGroups", groups));
  }

  static Map<String, Object> group(int number, int images) {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("productId", "p" + number);
    String[] urls = new String[images];
    Arrays.setAll(urls, i -> "https://images.example/g" + number + "/i" + i + ".jpg");
    group.put("images", Arrays.stream(urls).map(url -> Map.of("url", url)).toList());
    group.put("metadata", new LinkedHashMap<>(Map.of("title", "Chair " + number)));
    return group;
  }

  static String text(Object body) {
    return new String(Json.write(body), StandardCharsets.UTF_8);
  }
}
