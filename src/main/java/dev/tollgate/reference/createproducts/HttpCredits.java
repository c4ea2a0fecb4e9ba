package dev.tollgate.reference.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The credits service, one call each. */
final class HttpCredits implements Credits {
  private final Calls calls;
  private final URI base;
  private final Duration timeout;

  HttpCredits(Calls calls, Settings settings) {
    this.calls = calls;
    this.base = settings.credits();
    this.timeout = settings.creditsTimeout();
  }

  @Override
  public boolean check(Job job, int amount) throws CallFailed {
    Reply reply = post(job, "check", Map.of("amount", amount)).expecting(200);
    JsonNode sufficient = reply.json().path("data").path("sufficient");
    if (!sufficient.isBoolean()) {
      throw reply.garbage("no data.sufficient");
    }
    return sufficient.booleanValue();
  }

  @Override
  public Optional<String> debit(Job job, Entry entry) throws CallFailed {
    Reply reply = post(job, "debit", entry.asBody(job));
    return reply.status() == 402 ? Optional.empty() : Optional.of(transaction(reply));
  }

  @Override
  public void credit(Job job, Entry entry) throws CallFailed {
    transaction(post(job, "credit", entry.asBody(job)));
  }

  private Reply post(Job job, String what, Map<String, Object> body) throws CallFailed {
    URI uri = WebAddress.under(base, "wallets", job.user(), what);
    return calls.send(
        Call.postJson("credits " + what, uri, job.headers(), Content.json(body), timeout),
        Deadline.in(timeout));
  }

  private static String transaction(Reply reply) throws CallFailed {
    JsonNode id =
        reply.expecting(200).json().path("data").path("transaction").path("transactionId");
    if (!id.isTextual() || id.textValue().isBlank()) {
      throw reply.garbage("no data.transaction.transactionId");
    }
    return id.textValue();
  }
}
