package dev.tollgate.reference.createproducts;

import java.util.List;
import java.util.Map;

/** Faults of what an error says, and of which status it has. */
final class ErrorFaults {
  private ErrorFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "unavailable-without-message",
            "CP-ERR-1",
            "Answers 503 without a message",
            parts ->
                parts.swapAnswers(
                    new RewrittenAnswers(
                        Refusal.Kind.UNAVAILABLE, answer -> Rewrite.without(answer, "message")))),
        new Fault(
            "unknown-path-answered-in-html",
            "CP-ERR-1",
            "Answers 404 with a page in place of the standard shape",
            parts ->
                parts.swapAnswerWriter(
                    right ->
                        (context, answer) -> {
                          right.write(context, answer);
                          if (answer.status() == 404) {
                            context.html("<html><body><h1>404 Not Found</h1></body></html>");
                          }
                        })),
        new Fault(
            "too-large-answered-400",
            "CP-ERR-2",
            "Answers 400 to a body over the limit",
            parts ->
                parts.swapAnswers(
                    new RewrittenAnswers(
                        Refusal.Kind.TOO_LARGE, answer -> Rewrite.status(answer, 400)))),
        new Fault(
            "unavailable-answered-502",
            "CP-ERR-2",
            "Answers 502 when credits or keys cannot be had",
            parts ->
                parts.swapAnswers(
                    new RewrittenAnswers(
                        Refusal.Kind.UNAVAILABLE, answer -> Rewrite.status(answer, 502)))),
        new Fault(
            "messages-say-nothing",
            "CP-ERR-3",
            "Says that a request failed, and not why",
            parts -> parts.swapAnswers(new Vague())),
        new Fault(
            "details-say-nothing",
            "CP-ERR-3",
            "Says which field is wrong, and not what is wrong with it",
            parts ->
                parts.swapAnswers(
                    new RewrittenAnswers(
                        Refusal.Kind.BAD_REQUEST,
                        answer -> Rewrite.with(answer, "details", vague(answer))))));
  }

  private static List<Map<String, String>> vague(Answer answer) {
    List<?> details = (List<?>) answer.body().getOrDefault("details", List.of());
    return details.stream()
        .map(detail -> Map.of("field", ((Detail) detail).field(), "message", "is invalid"))
        .toList();
  }

  /** Answers of which nobody learns what to do. */
  private static final class Vague extends Answers {
    @Override
    Answer refused(Refusal refusal) {
      Answer right = super.refused(refusal);
      return right.body().containsKey("message")
          ? Rewrite.with(right, "message", "The request failed.")
          : right;
    }
  }
}
