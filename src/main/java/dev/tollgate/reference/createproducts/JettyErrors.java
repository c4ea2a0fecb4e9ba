package dev.tollgate.reference.createproducts;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What never gets as far as a route, in the standard shape: a broken request line, or a request
 * that comes while the service goes down.
 */
final class JettyErrors extends ErrorHandler {
  private final LogLines lines;

  JettyErrors(LogLines lines) {
    this.lines = lines;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", HttpStatus.getMessage(status));
    body.put("message", message(status));
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
    String requestId = RequestId.from(request.getHeaders().get("X-Request-Id"));
    headers.put("X-Request-Id", requestId);
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      headers.put(HttpHeader.RETRY_AFTER, "5");
    }
    new RequestLog(lines, requestId)
        .refused(status, "never got to a route: " + HttpStatus.getMessage(status));
    response.write(true, ByteBuffer.wrap(Json.write(body)), callback);
    return true;
  }

  private static String message(int status) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      return "The service is going down. Try again in a moment.";
    }
    return status >= 500
        ? "Something went wrong on our side. Try again later."
        : "The request is no good HTTP. Mend it before it is sent again.";
  }
}
