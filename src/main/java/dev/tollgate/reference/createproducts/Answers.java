package dev.tollgate.reference.createproducts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts into the contract's words what became of a request. */
class Answers {
  private static final String RETRY_AFTER_SECONDS = "5";

  /** 200: processed, whatever came of the groups. */
  Answer done(Job job, List<GroupResult> results, long millis) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("jobId", job.id());
    body.put("status", status(results));
    body.put("totalGroups", results.size());
    body.put("products", results.stream().map(this::product).toList());
    body.put("processingTimeMs", millis);
    return Answer.of(200, body);
  }

  /** {@code completed} when all groups were created, {@code failed} when none was. */
  String status(List<GroupResult> results) {
    long created = results.stream().filter(GroupResult::created).count();
    if (created == results.size()) {
      return "completed";
    }
    return created == 0 ? "failed" : "partial";
  }

  private Map<String, Object> product(GroupResult result) {
    Map<String, Object> product = new LinkedHashMap<>();
    product.put("productId", result.productId());
    putIfThere(product, "carouselApiProductId", result.catalogueId());
    product.put("status", result.created() ? "created" : "failed");
    putIfThere(product, "error", result.error());
    product.put("imageCount", result.imageCount());
    return product;
  }

  Answer refused(Refusal refusal) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", refusal.kind().title());
    if (refusal.kind() == Refusal.Kind.BAD_REQUEST) {
      body.put("details", refusal.details());
    } else {
      body.put("message", refusal.advice());
    }
    Refusal.Shortage shortage = refusal.shortage();
    if (shortage != null) {
      body.put("requiredCredits", shortage.requiredCredits());
      body.put("errorCode", "INSUFFICIENT_CREDITS");
      body.put("jobId", shortage.jobId());
    }
    Answer answer = Answer.of(refusal.kind().status(), body);
    return switch (refusal.kind()) {
      case UNAUTHORIZED ->
          answer.withHeader(
              "WWW-Authenticate", "Bearer realm=\"bg-remover\", error=\"invalid_token\"");
      case UNAVAILABLE -> answer.withHeader("Retry-After", RETRY_AFTER_SECONDS);
      default -> answer;
    };
  }

  /** Any other error, in the standard shape. */
  Answer error(int status, String error, String message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", error);
    body.put("message", message);
    return Answer.of(status, body);
  }

  /** 500; says nothing of the inside. */
  Answer failed() {
    return error(
        500,
        "Internal Server Error",
        "Something went wrong on our side. Try again later, and name the X-Request-Id if it stays.");
  }

  private static void putIfThere(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }
}
