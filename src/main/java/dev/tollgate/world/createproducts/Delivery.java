package dev.tollgate.world.createproducts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Response;
import dev.tollgate.world.CallWords;
import dev.tollgate.world.Calls;
import dev.tollgate.world.Responses;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of the groups at the object store and in the catalogue. */
public final class Delivery {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Calls calls;
  private final GroupCalls groups;
  private final ProductRequest request;
  private final Responses responses;

  public Delivery(Calls calls, GroupCalls groups, ProductRequest request, Responses responses) {
    this.calls = calls;
    this.groups = groups;
    this.request = request;
    this.responses = responses;
  }

  /**
   * Checks that each product names as many images as its group has, each at a path that was stored.
   */
  public void checkProductsShowStoredImages() {
    for (int group = 1; group <= request.groups(); group++) {
      Exchange created = creation(group);
      List<Exchange> stored = groups.about(group, GroupCalls.STORE);
      Set<String> paths =
          stored.stream().map(x -> calls.asItCame(x).request().path()).collect(Collectors.toSet());
      List<String> shown = new ArrayList<>();
      CallWords.json(calls.asItCame(created))
          .path("images")
          .forEach(url -> shown.add(URI.create(url.asText()).getRawPath()));
      if (shown.size() != request.images(group)
          || new HashSet<>(shown).size() != shown.size()
          || !paths.containsAll(shown)) {
        throw new AssertionError(
            "the product of group %d should show its %d images, each once and as it was stored, and shows %d%s"
                .formatted(
                    group,
                    request.images(group),
                    shown.size(),
                    Calls.shown(Stream.concat(stored.stream(), Stream.of(created)).toList())));
      }
    }
  }

  /** Checks that the answer names each product as the catalogue does. */
  public void checkCatalogueIds() throws JsonProcessingException {
    for (int group = 1; group <= request.groups(); group++) {
      Exchange created = creation(group);
      Response answer = calls.asItCame(created).response();
      String body = answer == null ? null : answer.body().text();
      String id = JSON.readTree(body == null ? "{}" : body).path("id").asText();
      String said =
          responses.last().json().at("/products/" + (group - 1) + "/carouselApiProductId").asText();
      if (!said.equals(id)) {
        throw new AssertionError(
            "carouselApiProductId of group %d is \"%s\", which is not what the catalogue answered%s"
                .formatted(group, said, Calls.shown(List.of(created))));
      }
    }
  }

  /** Checks that there are images in the store, and that all are in this format by their name. */
  public void checkStoredAs(String format) {
    calls.checkAll(
        GroupCalls.STORE,
        "have a path that ends in ." + format,
        x -> x.request().path().endsWith("." + format));
  }

  /** Checks that the product of the first was created before that of the second was asked for. */
  public void checkDoneBefore(int first, int second) {
    Exchange early = creation(first);
    Exchange late = creation(second);
    if (!early.endedBefore(late)) {
      throw new AssertionError(
          "group "
              + first
              + " should be done before group "
              + second
              + Calls.shown(List.of(late, early)));
    }
  }

  private Exchange creation(int group) {
    List<Exchange> created = groups.about(group, GroupCalls.CATALOGUE);
    if (created.size() != 1) {
      throw new AssertionError("group " + group + " should be created once" + Calls.shown(created));
    }
    return created.get(0);
  }
}
