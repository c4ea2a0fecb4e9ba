package dev.tollgate.benchmark;

import dev.tollgate.evidence.Body;
import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Request;
import dev.tollgate.evidence.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is seen in one scenario, as it is of {@code create-products}: a request, the five calls that
 * the service makes for it, two log lines. What is random there is random here: ids and times.
 */
final class SyntheticEvidence {
  private final Random random;
  private final int randomBytes;
  private final Instant began;
  private final List<Evidence> all = new ArrayList<>();
  private final String mark;
  private final String request;
  private final String job;
  private long nanos;

  private SyntheticEvidence(Random random, int scenario, Instant began, int randomBytes) {
    this.random = random;
    this.randomBytes = randomBytes;
    this.began = began;
    this.nanos = scenario * 60_000_000L;
    this.mark = "tgt4hlr" + String.format("%05d", scenario);
    this.request = uuid(random);
    this.job = uuid(random);
  }

  /**
   * All of it.
   *
   * @param randomBytes how many bytes that nothing compresses the request holds besides
   */
  static List<Evidence> of(Random random, int scenario, Instant began, int randomBytes) {
    return new SyntheticEvidence(random, scenario, began, randomBytes).seen();
  }

  static String uuid(Random random) {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private List<Evidence> seen() {
    long start = nanos;
    int images = 1 + random.nextInt(5);
    log("accepted", Map.of("groups", "1"));
    call(
        "credits",
        "/wallets/user-" + mark + "/check",
        "{\"amount\":%d}".formatted(images),
        "{\"data\":{\"walletId\":\"wallet-user-%s\",\"balance\":10,\"requested\":%d,\"sufficient\":true,\"shortfall\":0}}"
            .formatted(mark, images));
    call(
        "credits",
        "/wallets/user-" + mark + "/debit",
        "{\"amount\":%d,\"sourceType\":\"bg_remover\",\"sourceId\":\"%s\",\"description\":\"Background removal of %d images\",\"idempotencyKey\":\"bg-remover:%s\",\"metadata\":{\"jobId\":\"%s\",\"requestId\":\"%s\"}}"
            .formatted(images, job, images, job, job, request),
        "{\"data\":{\"newBalance\":%d,\"transaction\":{\"transactionId\":\"txn-%s\"}}}"
            .formatted(10 - images, uuid(random)));
    call(
        "image processor",
        "/remove-background",
        "{\"imageUrl\":\"https://images.example/%s/group-1/image-1.png\",\"format\":\"webp\",\"quality\":90,\"removeBackground\":true}"
            .formatted(mark),
        null);
    call("object store", "/tenant-%s/%s/group-1-%s/0.webp".formatted(mark, job, mark), null, null);
    String product = "catalogue-" + uuid(random);
    call(
        "catalogue",
        "/products",
        "{\"title\":\"Group 1 of %s\",\"price\":12.5,\"images\":[\"http://127.0.0.1:30204/tenant-%s/%s/group-1-%s/0.webp\"]}"
            .formatted(mark, mark, job, mark),
        "{\"id\": \"%s\", \"title\": \"Group 1 of %s\"}".formatted(product, mark));
    log("answered", Map.of("jobId", job, "millis", "" + random.nextInt(300), "status", "200"));
    request(start, images, product);
    return all;
  }

  private void call(String to, String uri, @Nullable String body, @Nullable String answer) {
    List<Header> headers =
        List.of(
            new Header("Content-Length", "" + (body == null ? 36 : body.length())),
            new Header("Host", "127.0.0.1:30202"),
            new Header("User-Agent", "Java-http-client/17.0.15"),
            new Header("Content-Type", body == null ? "image/webp" : "application/json"),
            new Header("X-Request-Id", request),
            new Header("X-Tenant-Id", "tenant-" + mark));
    long start = later(8_000_000);
    all.add(
        exchange(
            Exchange.Side.DEPENDENCY,
            "create-products",
            to,
            start,
            new Request("POST", uri, headers, body == null ? image() : json(body)),
            new Response(
                200,
                List.of(
                    new Header("Content-Type", answer == null ? "image/webp" : "application/json")),
                answer == null ? image() : json(answer))));
  }

  private void request(long start, int images, String product) {
    String blob = "";
    if (randomBytes > 0) {
      byte[] bytes = new byte[randomBytes];
      random.nextBytes(bytes);
      blob = "\"base64\":\"" + Base64.getEncoder().encodeToString(bytes) + "\",";
    }
    all.add(
        exchange(
            Exchange.Side.CALLER,
            "caller",
            "create-products",
            start,
            new Request(
                "POST",
                "/bg-remover/create-products",
                List.of(
                    new Header("Content-Type", "application/json"),
                    new Header("Authorization", "Bearer ***(value, 450 characters)"),
                    new Header("X-Tenant-Id", "tenant-" + mark)),
                json(
                    "{%s\"productGroups\":[{\"productId\":\"group-1-%s\",\"images\":[{\"url\":\"https://images.example/%s/group-1/image-1.png\"}],\"metadata\":{\"title\":\"Group 1 of %s\",\"price\":12.5}}]}"
                        .formatted(blob, mark, mark, mark))),
            new Response(
                200,
                List.of(
                    new Header("Date", "Sat, 21 Nov 2026 08:00:00 GMT"),
                    new Header("Content-Type", "application/json;charset=utf-8"),
                    new Header("X-Request-Id", request),
                    new Header("Access-Control-Allow-Origin", "*"),
                    new Header("Content-Length", "264")),
                json(
                    "{\"jobId\":\"%s\",\"status\":\"completed\",\"totalGroups\":1,\"products\":[{\"productId\":\"group-1-%s\",\"carouselApiProductId\":\"%s\",\"status\":\"created\",\"imageCount\":%d}],\"processingTimeMs\":%d}"
                        .formatted(job, mark, product, images, random.nextInt(300))))));
  }

  private Exchange exchange(
      Exchange.Side side, String from, String to, long start, Request request, Response response) {
    return new Exchange(
        "x" + start,
        side,
        from,
        to,
        began.plusNanos(start),
        start,
        later(5_000_000),
        request,
        response,
        Exchange.Outcome.ANSWERED,
        null);
  }

  private void log(String message, Map<String, String> more) {
    long at = later(3_000_000);
    Map<String, String> data = new java.util.TreeMap<>(more);
    data.put("timestamp", began.plusNanos(at).toString());
    data.put("level", "INFO");
    data.put("message", message);
    data.put("requestId", request);
    data.put("tenant", "tenant-" + mark);
    data.put("userId", "user-" + mark);
    StringBuilder line = new StringBuilder();
    data.forEach(
        (name, value) ->
            line.append(line.length() == 0 ? '{' : ',')
                .append("\"%s\":\"%s\"".formatted(name, value)));
    all.add(new Event(Event.Kind.LOG, began.plusNanos(at), at, line + "}", data));
  }

  private long later(int mostNanos) {
    nanos += 100_000 + random.nextInt(mostNanos);
    return nanos;
  }

  private static Body json(String text) {
    return new Body("application/json", text.length(), text, false);
  }

  private static Body image() {
    return new Body("image/webp", 36, null, false);
  }
}
