package dev.tollgate.world.createproducts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.world.CallWords;
import dev.tollgate.world.Calls;
import dev.tollgate.world.Responses;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

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
      List<String> stored =
          groups.about(group, GroupCalls.STORE).stream()
              .map(x -> calls.asItCame(x).request().path())
              .toList();
      List<String> shown = new ArrayList<>();
      CallWords.json(calls.asItCame(created))
          .path("images")
          .forEach(url -> shown.add(URI.create(url.asText()).getRawPath()));
      assertThat(shown)
          .as("images of the product of group %s, of those stored: %s", group, stored)
          .hasSize(request.images(group))
          .doesNotHaveDuplicates()
          .isSubsetOf(stored);
    }
  }

  /** Checks that the answer names each product as the catalogue does. */
  public void checkCatalogueIds() throws JsonProcessingException {
    for (int group = 1; group <= request.groups(); group++) {
      Exchange created = calls.asItCame(creation(group));
      String answer = created.response() == null ? null : created.response().body().text();
      String id = JSON.readTree(answer == null ? "{}" : answer).path("id").asText();
      assertThat(
              responses
                  .last()
                  .json()
                  .at("/products/" + (group - 1) + "/carouselApiProductId")
                  .asText())
          .as("carouselApiProductId of group %s in %s", group, responses.last().text())
          .isEqualTo(id);
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
