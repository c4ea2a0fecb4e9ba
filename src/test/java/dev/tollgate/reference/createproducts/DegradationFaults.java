package dev.tollgate.reference.createproducts;

import java.net.http.HttpResponse.BodySubscriber;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Faults of bearing with dependencies that are slow, failing or cut off, and well again. */
final class DegradationFaults {
  private DegradationFaults() {}

  static List<Fault> all() {
    return List.of(
        patient("object store", "store-without-time-limit"),
        patient("catalogue", "catalogue-without-time-limit"),
        patient("token issuer", "issuer-without-time-limit"),
        store(
            "store-answer-read-as-json",
            "Takes an image for lost when the store's answer has a body that is no JSON",
            DegradationFaults::emptyOrJson),
        store(
            "store-redirect-taken-for-stored",
            "Takes an image for stored when the store sends it elsewhere",
            reply ->
                reply.status() / 100 == 3 ? new Reply(reply.service(), 200, reply.body()) : reply),
        new Fault(
            "credits-given-up-for-good",
            "CP-E2E-6",
            "Never asks credits again once they could not be had",
            DegradationFaults::plantGivenUp),
        new Fault(
            "issuer-failure-remembered",
            "CP-E2E-6",
            "Never looks for keys again once they could not be had",
            parts ->
                parts.swapKeySet(
                    right -> {
                      AtomicReference<Refusal> failure = new AtomicReference<>();
                      return (kid, requestId) -> {
                        Refusal before = failure.get();
                        if (before != null) {
                          throw before;
                        }
                        try {
                          return right.find(kid, requestId);
                        } catch (Refusal e) {
                          failure.set(e);
                          throw e;
                        }
                      };
                    })),
        new Fault(
            "broken-off-image-stored",
            "CP-E2E-6",
            "Takes what came of an image for the whole when the processor breaks off",
            parts ->
                parts.swapCalls(
                    right ->
                        new HttpCalls(parts.settings().maxImageBytes()) {
                          @Override
                          BodySubscriber<byte[]> body(Call call) {
                            BodySubscriber<byte[]> whole = super.body(call);
                            return call.service().equals("image processor")
                                ? new WholeOrNot(whole)
                                : whole;
                          }
                        })),
        new Fault(
            "error-page-stored-as-image",
            "CP-E2E-6",
            "Stores what the processor says when it fails as the image",
            parts ->
                parts.swapCalls(
                    right ->
                        (call, deadline) -> {
                          Reply reply = right.send(call, deadline);
                          return call.service().equals("image processor") && reply.status() >= 400
                              ? new Reply(reply.service(), 200, reply.body())
                              : reply;
                        })));
  }

  /** What a reply of the store is taken for. */
  private interface Taking {
    Reply take(Reply reply) throws CallFailed;
  }

  private static Fault store(String name, String does, Taking taking) {
    return new Fault(
        name,
        "CP-E2E-6",
        does,
        parts ->
            parts.swapCalls(
                right ->
                    (call, deadline) -> {
                      Reply reply = right.send(call, deadline);
                      return call.service().equals("object store") ? taking.take(reply) : reply;
                    }));
  }

  private static Reply emptyOrJson(Reply reply) throws CallFailed {
    if (reply.body().length > 0) {
      reply.json();
    }
    return reply;
  }

  private static Fault patient(String service, String name) {
    return new Fault(
        name,
        "CP-E2E-6",
        "Waits 12 s when the " + service + " does not answer",
        parts -> parts.swapCalls(right -> new Patient(right, service)));
  }

  private static void plantGivenUp(FaultyParts parts) {
    AtomicBoolean givenUp = new AtomicBoolean();
    parts.swapCredits(
        right ->
            new Leaning(right) {
              @Override
              public boolean check(Job job, int amount) throws CallFailed {
                return unlessGivenUp(givenUp, () -> right.check(job, amount));
              }

              @Override
              public Optional<String> debit(Job job, Entry entry) throws CallFailed {
                return unlessGivenUp(givenUp, () -> right.debit(job, entry));
              }
            });
  }

  private static <T> T unlessGivenUp(AtomicBoolean givenUp, Retry.Attempt<T> call)
      throws CallFailed {
    if (givenUp.get()) {
      throw new CallFailed(CallFailed.Kind.REFUSED, "credits", "were given up");
    }
    try {
      return call.call();
    } catch (CallFailed e) {
      givenUp.set(true);
      throw e;
    }
  }
}
