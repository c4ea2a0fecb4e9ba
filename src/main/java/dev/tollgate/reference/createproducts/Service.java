package dev.tollgate.reference.createproducts;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The HTTP side: routes, and answers in the standard shape for whatever has no route. */
final class Service {
  private static final String PATH = "/bg-remover/create-products";
  private static final String REQUEST_ID = "X-Request-Id";

  private final Settings settings;
  private final Endpoint endpoint;
  private final Answers answers;
  private final AnswerWriter writer;
  private final Metrics metrics;
  private final LogLines lines;
  private final Javalin server;

  Service(
      Settings settings,
      Endpoint endpoint,
      Answers answers,
      AnswerWriter writer,
      Metrics metrics,
      LogLines lines) {
    this.writer = writer;
    this.settings = settings;
    this.endpoint = endpoint;
    this.answers = answers;
    this.metrics = metrics;
    this.lines = lines;
    this.server = Javalin.create(this::configure);
  }

  /** Begins to listen, and returns the port. */
  int start() {
    server.start(settings.bindAddress(), settings.port());
    for (Connector connector : server.jettyServer().server().getConnectors()) {
      if (connector instanceof AbstractConnector kept) {
        // A stop need not wait for connections on which nothing is under way.
        kept.setShutdownIdleTimeout(50);
      }
    }
    return server.port();
  }

  /**
   * Refuses new connections and requests, lets those under way finish for so long as the settings
   * say, and stops.
   *
   * @return whether all of them finished
   */
  boolean stop() {
    try {
      server.stop();
      return true;
    } catch (RuntimeException e) {
      // What the server has to say is that its time ran out.
      return false;
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    // One address for each thing: what is served under another is lost to whoever counts by
    // address.
    config.router.ignoreTrailingSlashes = false;
    config.router.javaLangErrorHandler(this::brokenBadly);
    config.jetty.modifyServer(this::configure);
    config.routes.before(context -> context.header(REQUEST_ID, requestId(context)));
    config.routes.post(PATH, this::createProducts);
    config.routes.options(PATH, this::preflight);
    config.routes.get(
        "/bg-remover/health",
        context -> writer.write(context, Answer.of(200, Map.of("status", "ok"))));
    config.routes.get("/metrics", this::metrics);
    config.routes.exception(HttpResponseException.class, this::noRoute);
    config.routes.exception(Exception.class, this::broken);
  }

  private void configure(Server jetty) {
    jetty.setErrorHandler(new JettyErrors(lines));
    jetty.setHandler(new GracefulHandler());
    jetty.setStopTimeout(settings.stopTimeout().toMillis());
  }

  private void createProducts(Context context) {
    context.header("Access-Control-Allow-Origin", "*");
    writer.write(context, endpoint.handle(context, context.res().getHeader(REQUEST_ID)));
  }

  private void preflight(Context context) {
    writer.write(
        context,
        Answer.of(204, Map.of())
            .withHeader("Access-Control-Allow-Origin", "*")
            .withHeader("Access-Control-Allow-Methods", "POST, OPTIONS")
            .withHeader(
                "Access-Control-Allow-Headers",
                "Content-Type, Authorization, X-Tenant-Id, X-User-Id"));
  }

  private void metrics(Context context) {
    context.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.text());
  }

  private void noRoute(HttpResponseException e, Context context) {
    Answer answer = noRoute(e);
    log(context).refused(answer.status(), "no such path or method");
    writer.write(context, answer);
  }

  private Answer noRoute(HttpResponseException e) {
    return switch (e.getStatus()) {
      case 404 -> answers.error(404, "Not Found", "There is nothing at this path.");
      case 405 ->
          answers
              .error(405, "Method Not Allowed", "This path takes other methods: see Allow.")
              .withHeader("Allow", e.getDetails().getOrDefault("availableMethods", ""));
      default -> answers.error(e.getStatus(), "Bad Request", "The request is no good HTTP.");
    };
  }

  private void broken(Exception e, Context context) {
    log(context).error("failed", Unexpected.reason(e), Map.of("status", 500));
    writer.write(context, answers.failed());
  }

  /** An {@link Error} outside of the endpoint, which Javalin hands to nobody else. */
  private void brokenBadly(HttpServletResponse response, Error error) {
    new RequestLog(lines, response.getHeader(REQUEST_ID))
        .error("failed", Unexpected.reason(error), Map.of("status", 500));
    response.setStatus(500);
    response.setContentType("application/json; charset=utf-8");
    try {
      response.getOutputStream().write(Json.write(answers.failed().body()));
    } catch (IOException e) {
      // The client is gone.
    }
  }

  private RequestLog log(Context context) {
    return new RequestLog(lines, context.res().getHeader(REQUEST_ID));
  }

  private static String requestId(Context context) {
    return RequestId.from(context.req().getHeader(REQUEST_ID));
  }
}
