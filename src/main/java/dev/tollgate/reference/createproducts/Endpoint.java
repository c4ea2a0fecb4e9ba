package dev.tollgate.reference.createproducts;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code POST /bg-remover/create-products}: runs the stages, and sees that there is an answer. */
final class Endpoint {
  private final Stages stages;
  private final Answers answers;
  private final LogLines lines;
  private final Metrics metrics;
  private final int maxBodyBytes;

  Endpoint(Stages stages, Answers answers, LogLines lines, Metrics metrics, int maxBodyBytes) {
    this.stages = stages;
    this.answers = answers;
    this.lines = lines;
    this.metrics = metrics;
    this.maxBodyBytes = maxBodyBytes;
  }

  /**
   * @param requestId already made sure of
   */
  Answer handle(Context context, String requestId) {
    long begun = System.nanoTime();
    RequestLog log = new RequestLog(lines, requestId);
    ServletBody body = new ServletBody(context.req(), maxBodyBytes);
    Answer answer = run(context, requestId, body, log);
    body.drain();
    double took = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    metrics.answered(answer.status(), took);
    log.info("answered", Map.of("status", answer.status(), "millis", Math.round(took * 1000)));
    return answer;
  }

  private Answer run(Context context, String requestId, ServletBody body, RequestLog log) {
    try {
      return stages.run(
          new Incoming(
              requestId,
              all(context, "Authorization"),
              all(context, "X-Tenant-Id"),
              one(context, "X-User-Id"),
              body,
              log));
    } catch (Refusal e) {
      Answer answer = answers.refused(e);
      log.refused(answer.status(), e.reason());
      return answer;
    } catch (RuntimeException | Error e) {
      log.error("failed", Unexpected.reason(e), Map.of("status", 500));
      return answers.failed();
    }
  }

  private static List<String> all(Context context, String header) {
    return Collections.list(context.req().getHeaders(header));
  }

  private static @Nullable String one(Context context, String header) {
    return context.req().getHeader(header);
  }
}
