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
            "wrong-method-answered-404",
            "CP-ERR-2",
            "Answers 404 to a method that a path does not take",
            parts ->
                parts.swapAnswers(
                    new Answers() {
                      @Override
                      Answer error(int status, String error, String message) {
                        return status == 405
                            ? super.error(404, "Not Found", message)
                            : super.error(status, error, message);
                      }
                    })),
        new Fault(
            "messages-say-nothing",
            "CP-ERR-3",
            "Says of every refusal that the request failed, and not why",
            parts -> parts.swapAnswers(new Silent())),
        new Fault(
            "only-the-first-problem-told",
            "CP-ERR-3",
            "Names the first wrong field and none of the others",
            parts ->
                parts.swapAnswers(
                    new RewrittenAnswers(
                        Refusal.Kind.BAD_REQUEST,
                        answer ->
                            Rewrite.with(answer, "details", details(answer).subList(0, 1))))));
  }

  private static List<?> details(Answer answer) {
    return (List<?>) answer.body().getOrDefault("details", List.of());
  }

  /** Answers of which nobody learns what to do. */
  private static final class Silent extends Answers {
    @Override
    Answer refused(Refusal refusal) {
      Answer right = super.refused(refusal);
      if (right.body().containsKey("message")) {
        return Rewrite.with(right, "message", "The request failed.");
      }
      List<Map<String, String>> details =
          refusal.details().stream()
              .map(detail -> Map.of("field", detail.field(), "message", "is invalid"))
              .toList();
      return Rewrite.with(right, "details", details);
    }
  }
}
