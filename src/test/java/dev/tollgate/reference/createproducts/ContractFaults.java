package dev.tollgate.reference.createproducts;

import java.util.List;
import java.util.UUID;

/** Faults of keeping to the published contract. */
final class ContractFaults {
  private ContractFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "answer-with-a-field-too-many",
            "CP-REG-2",
            "Answers with a field that the contract does not have",
            parts ->
                parts.swapAnswers(
                    new RewrittenSuccess(answer -> Rewrite.with(answer, "cached", false)))),
        new Fault(
            "processing-time-as-text",
            "CP-REG-2",
            "Answers with the processing time as a text",
            parts ->
                parts.swapAnswers(
                    new RewrittenSuccess(
                        answer ->
                            Rewrite.with(
                                answer,
                                "processingTimeMs",
                                String.valueOf(answer.body().get("processingTimeMs")))))),
        new Fault(
            "request-id-not-echoed",
            "CP-REG-2",
            "Answers with a request id of its own in place of the caller's",
            parts ->
                parts.swapAnswerWriter(
                    right ->
                        (context, answer) -> {
                          right.write(context, answer);
                          context.header("X-Request-Id", UUID.randomUUID().toString());
                        })),
        new Fault(
            "preflight-without-cors-headers",
            "CP-REG-2",
            "Answers OPTIONS without saying what is allowed",
            parts ->
                parts.swapAnswerWriter(
                    right ->
                        (context, answer) ->
                            right.write(
                                context,
                                answer.status() == 204
                                    ? Rewrite.withoutHeaders(answer)
                                    : answer))));
  }
}
