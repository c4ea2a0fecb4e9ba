package dev.tollgate.reference.createproducts;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Faults that give away what is nobody's business. */
final class LeakFaults {
  private LeakFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "class-name-in-a-message",
            "CP-ERR-4",
            "Tells the caller which exception its parser threw",
            parts ->
                parts.swapReading(
                    right ->
                        body -> {
                          try {
                            Json.read(body);
                          } catch (IOException e) {
                            throw Refusal.badRequest(new Detail("body", e.toString()));
                          }
                          return right.read(body);
                        })),
        new Fault(
            "stack-trace-in-a-message",
            "CP-ERR-4",
            "Answers 503 with a stack trace in its message",
            parts ->
                parts.swapAnswers(
                    new RewrittenAnswers(
                        Refusal.Kind.UNAVAILABLE,
                        answer -> Rewrite.with(answer, "message", trace(answer))))),
        new Fault(
            "address-in-a-groups-error",
            "CP-ERR-4",
            "Names the catalogue's address in the error of a group",
            parts ->
                parts.swapProcessing(
                    right ->
                        (job, request) ->
                            right.process(job, request).stream()
                                .map(result -> addressed(result, parts.settings()))
                                .toList())),
        new Fault(
            "token-in-a-log-line",
            "CP-ERR-4",
            "Logs the token of every caller",
            parts ->
                parts.swapAuthentication(
                    right ->
                        request -> {
                          Map<String, Object> header =
                              Map.of("authorization", String.join(",", request.authorization()));
                          request.log().info("checking", header);
                          return right.authenticate(request);
                        })),
        new Fault(
            "token-sent-to-the-processor",
            "CP-ERR-4",
            "Passes the caller's token on to the image processor",
            LeakFaults::plantForwarding),
        new Fault(
            "another-tenant-in-a-message",
            "CP-ERR-4",
            "Names the tenant of an earlier request when it refuses one",
            LeakFaults::plantEarlierTenant),
        new Fault(
            "source-file-in-a-header",
            "CP-ERR-4",
            "Names its class and source file in a header",
            parts ->
                parts.swapAnswerWriter(
                    right ->
                        (context, answer) ->
                            right.write(
                                context,
                                answer.withHeader(
                                    "X-Served-By",
                                    Endpoint.class.getName() + " (Endpoint.java:62)")))));
  }

  private static String trace(Answer answer) {
    StringBuilder trace = new StringBuilder(String.valueOf(answer.body().get("message")));
    for (StackTraceElement frame : new IllegalStateException().getStackTrace()) {
      trace.append("\n\tat ").append(frame);
    }
    return trace.toString();
  }

  private static GroupResult addressed(GroupResult result, Settings settings) {
    return result.created()
        ? result
        : GroupResult.failed(
            result.productId(),
            result.error() + " (POST " + settings.catalogue() + "/products)",
            result.imageCount());
  }

  private static void plantForwarding(FaultyParts parts) {
    Map<String, String> tokens = new ConcurrentHashMap<>();
    parts.swapAuthentication(
        right ->
            request -> {
              Identity identity = right.authenticate(request);
              tokens.put(request.requestId(), request.authorization().get(0));
              return identity;
            });
    parts.swapCalls(
        right ->
            (call, deadline) ->
                right.send(
                    call.service().equals("image processor") ? signed(call, tokens) : call,
                    deadline));
  }

  private static Call signed(Call call, Map<String, String> tokens) {
    Map<String, String> headers = new LinkedHashMap<>(call.headers());
    String token = tokens.get(headers.getOrDefault("X-Request-Id", ""));
    if (token != null) {
      headers.put("Authorization", token);
    }
    return new Call(
        call.service(), call.method(), call.uri(), headers, call.content(), call.timeout());
  }

  private static void plantEarlierTenant(FaultyParts parts) {
    EarlierTenant earlier = new EarlierTenant();
    parts.swapAuthentication(right -> request -> earlier.see(right.authenticate(request)));
    parts.swapAnswers(
        new Answers() {
          @Override
          Answer refused(Refusal refusal) {
            Answer answer = super.refused(refusal);
            Object message = answer.body().get("message");
            return message == null
                ? answer
                : Rewrite.with(answer, "message", message + " (" + earlier.tenants() + ")");
          }
        });
  }

  /** Remembers the last two tenants. */
  private static final class EarlierTenant {
    private String last = "";
    private String before = "";

    synchronized Identity see(Identity identity) {
      if (!identity.tenant().equals(last)) {
        before = last;
        last = identity.tenant();
      }
      return identity;
    }

    synchronized String tenants() {
      return before.isEmpty() ? last : before + ", " + last;
    }
  }
}
