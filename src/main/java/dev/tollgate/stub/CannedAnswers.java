package dev.tollgate.stub;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.system.CannedAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A dependency that answers as {@code system.yml} says. */
final class CannedAnswers implements Part {
  private static final Pattern HOLE = Pattern.compile("\\$\\{(uuid|json\\.[^}]+)}");
  private final List<CannedAnswer> answers;

  CannedAnswers(List<CannedAnswer> answers) {
    this.answers = answers;
  }

  @Override
  public Answer answer(StubCall call) {
    return answers.stream()
        .filter(a -> a.request().method().equals(call.method()))
        .filter(a -> new PathPattern(a.request().path()).matches(call.path()))
        .findFirst()
        .map(a -> new Answer(a.status(), a.headers(), body(a, call)))
        .orElseGet(
            () ->
                Answer.text(
                    404,
                    "no answer to "
                        + call.method()
                        + " "
                        + call.path()
                        + "; known: "
                        + answers.stream()
                            .map(a -> a.request().method() + " " + a.request().path())
                            .collect(Collectors.joining(", "))));
  }

  private static byte[] body(CannedAnswer answer, StubCall call) {
    if (answer.body() == null) {
      return new byte[0];
    }
    JsonNode json = answer.body().contains("${json.") ? call.json() : null;
    return HOLE.matcher(answer.body())
        .replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1), json)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String value(String name, @org.jspecify.annotations.Nullable JsonNode json) {
    if (name.equals("uuid") || json == null) {
      return UUID.randomUUID().toString();
    }
    String pointer = "/" + name.substring("json.".length()).replace('.', '/');
    return new String(JsonStringEncoder.getInstance().quoteAsString(json.at(pointer).asText("")));
  }
}
