package dev.tollgate.world;

import dev.tollgate.client.TargetResponse;
import dev.tollgate.evidence.Header;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Requests by method and path: with what kind of body, again, and many at once. */
public final class Requests {
  private static final Header JSON = new Header("Content-Type", "application/json");

  private final Caller caller;
  private final Responses responses;
  private final Values values;
  private final SystemFiles files;
  private final List<String> query = new ArrayList<>();

  public Requests(Caller caller, Responses responses, Values values, SystemFiles files) {
    this.caller = caller;
    this.responses = responses;
    this.values = values;
    this.files = files;
  }

  /** The next request has this in its query, encoded. */
  public void query(String name, String value) {
    query.add(encoded(name) + "=" + encoded(values.fill(value)));
  }

  public void send(String method, String path) {
    responses.add(caller.send(method, whole(path), List.of(), new byte[0]));
  }

  /** A body as it stands there; {@code ${...}} that is not known stays in it. */
  public void sendRaw(String method, String path, String body) {
    send(method, path, List.of(), bytes(values.fillKnown(body)));
  }

  public void sendJson(String method, String path, String body) {
    send(method, path, List.of(JSON), bytes(values.fillJson(body)));
  }

  public void sendForm(String method, String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(f -> encoded(f.getKey()) + "=" + encoded(values.fill(f.getValue())))
            .collect(Collectors.joining("&"));
    send(method, path, type("application/x-www-form-urlencoded"), bytes(form));
  }

  /**
   * A body of several parts.
   *
   * @param rows as {@link PartTable} has them
   */
  public void sendParts(String method, String path, List<Map<String, String>> rows) {
    Multipart parts = new PartTable(rows).read(files, values::fill);
    send(method, path, type(parts.contentType()), parts.body());
  }

  /** A file of the system's folder, as it is; its name says its type. */
  public void sendFile(String method, String path, String file) {
    send(method, path, type(SystemFiles.type(file)), files.read(file));
  }

  /** The last request once more, so many times, one after the other. */
  public void repeat(int times) {
    requireSome(times);
    List<TargetResponse> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add(caller.again());
    }
    responses.addRepeated(answers);
  }

  /** The last request once more, so many times at once. */
  public void repeatAtOnce(int times) throws InterruptedException {
    requireSome(times);
    String unused = caller.lastMethod();
    responses.addRepeated(AtOnce.send(times, caller::again));
  }

  /** Many callers at once, each with a token of their own; {@code ${caller}} is their number. */
  public void sendAtOnce(int callers, String method, String path) throws InterruptedException {
    sendAtOnce(callers, method, path, List.of(), "");
  }

  /** The same with a JSON body. */
  public void sendJsonAtOnce(int callers, String method, String path, String body)
      throws InterruptedException {
    sendAtOnce(callers, method, path, List.of(JSON), body);
  }

  private void sendAtOnce(int callers, String method, String path, List<Header> type, String body)
      throws InterruptedException {
    requireSome(callers);
    String asked = withQuery(path);
    Function<Integer, TargetResponse> ask =
        number ->
            caller
                .colleague("caller-" + number)
                .send(
                    method,
                    values.fill(numbered(asked, number)),
                    type,
                    bytes(values.fillJson(numbered(body, number))));
    caller.othersSent();
    AtomicInteger count = new AtomicInteger();
    responses.addTogether(AtOnce.send(callers, () -> ask.apply(count.incrementAndGet())));
  }

  private static void requireSome(int times) {
    if (times < 1) {
      throw new IllegalArgumentException(
          times + " requests are none, and there would be no answer to look at: write 1 or more");
    }
  }

  private static String numbered(String text, int number) {
    return text.replace("${caller}", String.valueOf(number));
  }

  private void send(String method, String path, List<Header> type, byte[] body) {
    responses.add(caller.send(method, whole(path), type, body));
  }

  private String whole(String path) {
    return values.fill(withQuery(path));
  }

  private String withQuery(String path) {
    if (query.isEmpty()) {
      return path;
    }
    String whole = path + (path.contains("?") ? "&" : "?") + String.join("&", query);
    query.clear();
    return whole;
  }

  private static List<Header> type(String type) {
    return List.of(new Header("Content-Type", type));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
