package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.evidence.Event;
import dev.tollgate.stub.AnswerTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scenario keeps for later, and {@code ${name}} in its texts filled with it. {@code
 * $${name}} stands for the text {@code ${name}} itself.
 */
public final class Values {
  private static final Pattern HOLE =
      Pattern.compile("\\$?\\$\\{(a text like (?:[^{}]|\\{[^{}]*})+|[^{}]+)}");
  private static final Set<String> OWN =
      Set.of("mark", "tenant", "other tenant", "user", "request id", "uuid", "now", "today");

  private final World world;
  private final Map<String, String> kept = new ConcurrentSkipListMap<>();

  public Values(World world) {
    this.world = world;
  }

  /**
   * Keeps a value.
   *
   * @param of where it comes from, for people; the value itself may be a secret
   */
  public void keep(String name, String value, String of) {
    requireFree(name);
    kept.put(name, value);
    world.note(Event.Kind.NOTE, "kept as " + name + ": " + of);
  }

  /** What is filled in elsewhere, or cannot be written as {@code ${name}}, would never be seen. */
  private static void requireFree(String name) {
    String why =
        OWN.contains(name)
            ? "is the scenario's own"
            : name.equals("caller") || AnswerTemplate.isOfCall(name)
                ? "is filled in by who sends or answers"
                : Form.isOne(name)
                    ? "stands for any value of that form"
                    : Moments.away(name).isPresent()
                        ? "is a point in time"
                        : name.isBlank() || name.contains("{") || name.contains("}")
                            ? "cannot be written as ${" + name + "}"
                            : "";
    if (!why.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + name + "\" " + why + ", and cannot be kept by that name; take another");
    }
  }

  /** The same, of JSON: a text without its quotes, anything else as JSON has it. */
  public void keep(String name, JsonNode value, String of) {
    keep(name, value.isTextual() ? value.asText() : value.toString(), of);
  }

  /**
   * Fills a text.
   *
   * @throws IllegalArgumentException when a name is neither kept nor the scenario's own
   */
  public String fill(String text) {
    return replaced(text, (name, at) -> known(name));
  }

  /** Fills JSON: what stands in a JSON text is written as JSON writes it. */
  public String fillJson(String json) {
    return replaced(json, (name, at) -> inJson(json, name, at));
  }

  /**
   * Fills what a dependency is to answer: what only a call has a value for is left to it.
   *
   * @param type its content type: values are written as JSON or XML writes them
   */
  String fillAnswer(String body, String type) {
    return replaced(
        body,
        (name, at) ->
            name.equals("uuid")
                ? "${uuid}"
                : type.contains("json")
                    ? inJson(body, name, at)
                    : isLeft(name) ? known(name) : AnswerTemplate.written(type, known(name)));
  }

  private String inJson(String json, String name, int at) {
    String value = known(name);
    return isInText(json, at) && !isLeft(name) ? AnswerTemplate.written("json", value) : value;
  }

  /** Fills what is known, and leaves the rest as it is: for what is sent as somebody wrote it. */
  public String fillKnown(String text) {
    return replaced(text, (name, at) -> find(name).orElse("${" + name + "}"));
  }

  private static String replaced(String text, BiFunction<String, Integer, String> value) {
    Matcher hole = HOLE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (hole.find()) {
      String with =
          hole.group().startsWith("$$")
              ? hole.group().substring(1)
              : value.apply(hole.group(1), hole.start());
      hole.appendReplacement(filled, Matcher.quoteReplacement(with));
    }
    return hole.appendTail(filled).toString();
  }

  private String known(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "nothing is kept as \""
                        + name
                        + "\"; kept: "
                        + kept.keySet()
                        + "; $${"
                        + name
                        + "} stands for the text itself"));
  }

  private Optional<String> find(String name) {
    return switch (name) {
      case "mark" -> Optional.of(world.identity().mark());
      case "tenant" -> Optional.of(world.identity().tenant());
      case "other tenant" -> Optional.of(world.identity().otherTenant());
      case "user" -> Optional.of(world.identity().user());
      case "request id" -> Optional.of(lastRequestId());
      case "uuid" -> Optional.of(UUID.randomUUID().toString());
      case "now" -> Optional.of(Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
      case "today" -> Optional.of(LocalDate.now(ZoneOffset.UTC).toString());
      default ->
          isLeft(name)
              ? Optional.of("${" + name + "}")
              : Moments.away(name).or(() -> Optional.ofNullable(kept.get(name)));
    };
  }

  /**
   * @throws IllegalArgumentException when no request was sent yet, or it had no id
   */
  private String lastRequestId() {
    List<Sent> sent = world.sent();
    String id =
        sent.isEmpty() ? "" : world.requestId(sent.get(sent.size() - 1).response().exchange());
    if (id.isEmpty()) {
      throw new IllegalArgumentException(
          "${request id} is that of the last request, and "
              + (sent.isEmpty() ? "none was sent yet" : "that had none"));
    }
    return id;
  }

  /** Who answers or who compares fills these. */
  private static boolean isLeft(String name) {
    return AnswerTemplate.isOfCall(name) || Form.isOne(name);
  }

  /** Whether a place in JSON is inside a text: behind an odd number of quotes. */
  private static boolean isInText(String json, int at) {
    boolean inside = false;
    for (int i = 0; i < at; i++) {
      char c = json.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        inside = !inside;
      }
    }
    return inside;
  }
}
