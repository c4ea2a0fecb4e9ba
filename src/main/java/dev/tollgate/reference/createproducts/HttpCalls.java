package dev.tollgate.reference.createproducts;

import dev.tollgate.reference.createproducts.CallFailed.Kind;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls over HTTP/1.1, on one client that keeps its connections. */
class HttpCalls implements Calls {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int maxReplyBytes;

  HttpCalls(int maxReplyBytes) {
    this.maxReplyBytes = maxReplyBytes;
  }

  @Override
  public Reply send(Call call, Deadline deadline) throws CallFailed {
    Duration left = deadline.left();
    Duration time = left.compareTo(call.timeout()) < 0 ? left : call.timeout();
    if (time.isZero()) {
      throw new CallFailed(Kind.TIMED_OUT, call.service(), "was not asked: no time left");
    }
    // The client's own timeout ends with the headers; a body that drips would hold on for ever.
    CompletableFuture<HttpResponse<byte[]>> response =
        http.sendAsync(request(call), info -> body(call));
    try {
      HttpResponse<byte[]> got = response.get(time.toNanos(), TimeUnit.NANOSECONDS);
      return new Reply(call.service(), got.statusCode(), got.body());
    } catch (TimeoutException e) {
      response.cancel(true);
      String what = "did not answer within " + time.toMillis() + " ms";
      throw new CallFailed(Kind.TIMED_OUT, call.service(), what);
    } catch (InterruptedException e) {
      response.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallFailed(Kind.CANCELLED, call.service(), "was given up on");
    } catch (ExecutionException e) {
      throw failure(call, e.getCause());
    }
  }

  /** What takes in the reply to that call. */
  BodySubscriber<byte[]> body(Call call) {
    return new LimitedBody(maxReplyBytes);
  }

  private static CallFailed failure(Call call, @Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException) {
        return new CallFailed(Kind.REFUSED, call.service(), "refused the connection");
      }
      if (cause instanceof LimitedBody.TooLong) {
        return new CallFailed(Kind.GARBAGE, call.service(), "answered too much");
      }
    }
    return new CallFailed(Kind.LOST, call.service(), "broke the connection off");
  }

  private static HttpRequest request(Call call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(call.uri()).method(call.method(), call.content().publisher());
    call.headers().forEach(request::setHeader);
    return request.build();
  }
}
