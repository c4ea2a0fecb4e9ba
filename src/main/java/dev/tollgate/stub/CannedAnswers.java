package dev.tollgate.stub;

import dev.tollgate.system.CannedAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A dependency that answers as {@code system.yml} says. */
final class CannedAnswers implements Part {
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
    return AnswerTemplate.fill(answer.body(), answer.headers(), call, answer.request().path())
        .getBytes(StandardCharsets.UTF_8);
  }
}
