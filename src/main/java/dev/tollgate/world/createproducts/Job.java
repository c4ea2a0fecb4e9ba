package dev.tollgate.world.createproducts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.client.TargetResponse;
import dev.tollgate.world.Responses;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the service says of the job that was asked for, and checks of it. */
public final class Job {
  private final Responses responses;
  private final ProductRequest request;

  public Job(Responses responses, ProductRequest request) {
    this.responses = responses;
    this.request = request;
  }

  /** Checks status, totals and shape of the whole answer. */
  public void checkStatus(String status) {
    TargetResponse response = responses.last();
    assertThat(response.status()).as("status of the answer %s", response.text()).isEqualTo(200);
    JsonNode body = response.json();
    assertThat(body.path("status").asText()).as("status of the job in %s", body).isEqualTo(status);
    assertThat(body.path("jobId").asText())
        .as("jobId in %s", body)
        .matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    assertThat(whole(body.path("totalGroups")))
        .as("totalGroups in %s", body)
        .isEqualTo(request.groups());
    assertThat(body.path("products").size())
        .as("number of products in %s", body)
        .isEqualTo(request.groups());
    assertThat(body.path("processingTimeMs").isNumber())
        .as("processingTimeMs in %s", body)
        .isTrue();
  }

  /** Checks that a group's product was created, of so many images. */
  public void checkCreated(int group, int images) {
    JsonNode product = product(group);
    assertThat(product.path("status").asText()).as("status in %s", product).isEqualTo("created");
    assertThat(whole(product.path("imageCount"))).as("imageCount in %s", product).isEqualTo(images);
    assertThat(product.path("carouselApiProductId").asText())
        .as("carouselApiProductId in %s", product)
        .isNotBlank();
    assertThat(product.has("error")).as("an error in %s", product).isFalse();
  }

  /** Checks that a group failed, and that the caller is told so. */
  public void checkFailed(int group) {
    JsonNode product = product(group);
    assertThat(product.path("status").asText()).as("status in %s", product).isEqualTo("failed");
    assertThat(product.path("error").asText()).as("error in %s", product).isNotBlank();
    assertThat(product.has("carouselApiProductId"))
        .as("a carouselApiProductId in %s", product)
        .isFalse();
  }

  /** Checks that this one failed and that all others were created whole. */
  public void checkOnlyFailed(int failed) {
    for (int group = 1; group <= request.groups(); group++) {
      if (group == failed) {
        checkFailed(group);
      } else {
        checkCreated(group, request.images(group));
      }
    }
  }

  /** Checks that the answer lists the groups as the request does. */
  public void checkOrder() {
    List<String> expected =
        IntStream.rangeClosed(1, request.groups()).mapToObj(request::productId).toList();
    List<String> found = new ArrayList<>();
    responses.last().json().path("products").forEach(p -> found.add(p.path("productId").asText()));
    assertThat(found).as("productIds in %s", responses.last().text()).isEqualTo(expected);
  }

  /** Checks how many of all answers have a status. */
  public void checkCount(int count, int status) {
    assertThat(responses.all().stream().filter(r -> r.status() == status))
        .as(
            "answers of %s, of %s",
            status, responses.all().stream().map(TargetResponse::status).toList())
        .hasSize(count);
  }

  private JsonNode product(int group) {
    JsonNode product = responses.last().json().path("products").path(group - 1);
    assertThat(product.path("productId").asText())
        .as("product %s of %s", group, responses.last().text())
        .isEqualTo(request.productId(group));
    return product;
  }

  /** A number that is a number, and not a text that looks like one; -1 else. */
  static int whole(JsonNode node) {
    return node.isInt() ? node.asInt() : -1;
  }

  /** The id that the last answer names. */
  String id() {
    return responses.last().json().path("jobId").asText();
  }

  /** Images in created products, over all answers of this scenario. */
  int imagesCreated() {
    int images = 0;
    for (TargetResponse response : responses.all()) {
      for (JsonNode product : response.json().path("products")) {
        if (product.path("status").asText().equals("created")) {
          images += product.path("imageCount").asInt();
        }
      }
    }
    return images;
  }
}
