package dev.tollgate.world.createproducts;

import java.util.ArrayList;
import java.util.List;

/**
 * One product group of a request.
 *
 * @param title no other group of any scenario has it
 */
record Group(String productId, String title, List<Image> images) {
  Group {
    images = List.copyOf(images);
  }

  /** What a call for this group, or for one of its images, holds. */
  List<String> traces() {
    List<String> traces = new ArrayList<>(List.of(productId, title));
    images.forEach(i -> traces.add(i.trace()));
    return traces;
  }
}
