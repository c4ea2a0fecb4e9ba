package dev.tollgate.reference.createproducts;

import java.util.List;

/** Faults of what the stages hand on to each other, and of what is answered. */
final class FlowFaults {
  private FlowFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "catalogue-gets-another-user",
            "CP-FLOW-2",
            "Creates the products in the name of a technical user",
            parts ->
                parts.swapCatalogue(
                    right ->
                        (job, metadata, images, deadline) ->
                            right.create(
                                Impostor.asUser(job, "bg-remover"), metadata, images, deadline))),
        new Fault(
            "catalogue-gets-another-tenant",
            "CP-FLOW-2",
            "Creates the products for a default tenant",
            parts ->
                parts.swapCatalogue(
                    right ->
                        (job, metadata, images, deadline) ->
                            right.create(
                                Impostor.asTenant(job, "default"), metadata, images, deadline))),
        new Fault(
            "charges-the-tenants-wallet",
            "CP-FLOW-2",
            "Charges a wallet named as the tenant in place of the user's",
            parts ->
                parts.swapCharging(
                    right ->
                        (job, request) ->
                            right.charge(Impostor.asUser(job, job.tenant()), request))),
        new Fault(
            "refund-names-the-job",
            "CP-FLOW-2",
            "Refunds in the name of the job in place of the debit's transaction",
            parts ->
                parts.swapRefunds(
                    right ->
                        (job, charge, undelivered) ->
                            right.refund(job, new Charge(charge.amount(), job.id()), undelivered))),
        new Fault(
            "processes-while-credits-are-down",
            "CP-FLOW-3",
            "Processes although credits cannot be had, and answers 503 after it",
            parts -> parts.swapStages(p -> new UnheededCharge(p, Refusal.Kind.UNAVAILABLE))),
        new Fault(
            "forbidden-without-message",
            "CP-FLOW-4",
            "Answers 403 without a message",
            parts ->
                parts.swapAnswers(
                    new RewrittenAnswers(
                        Refusal.Kind.FORBIDDEN, answer -> Rewrite.without(answer, "message")))),
        new Fault(
            "insufficient-credits-without-job",
            "CP-FLOW-4",
            "Answers 402 without the jobId",
            parts ->
                parts.swapAnswers(
                    new RewrittenAnswers(
                        Refusal.Kind.NOT_ENOUGH_CREDITS,
                        answer -> Rewrite.without(answer, "jobId")))),
        new Fault(
            "insufficient-credits-answered-403",
            "CP-FLOW-4",
            "Answers 403 where 402 is due",
            parts ->
                parts.swapAnswers(
                    new RewrittenAnswers(
                        Refusal.Kind.NOT_ENOUGH_CREDITS, answer -> Rewrite.status(answer, 403)))));
  }
}
