package dev.tollgate.reference.createproducts;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Token, tenant, body, credits, processing, refund: in this order, and none without the one before.
 */
class OrderedStages implements Stages {
  private final Authentication authentication;
  private final TenantCheck tenants;
  private final Reading reading;
  private final Charging charging;
  private final Processing processing;
  private final Refunds refunds;
  private final Answers answers;

  OrderedStages(
      Authentication authentication,
      TenantCheck tenants,
      Reading reading,
      Charging charging,
      Processing processing,
      Refunds refunds,
      Answers answers) {
    this.authentication = authentication;
    this.tenants = tenants;
    this.reading = reading;
    this.charging = charging;
    this.processing = processing;
    this.refunds = refunds;
    this.answers = answers;
  }

  @Override
  public Answer run(Incoming request) throws Refusal {
    Identity identity = identify(request);
    admit(identity, request);
    return serve(identity, request);
  }

  /** For a caller who has been let in. */
  Answer serve(Identity identity, Incoming request) throws Refusal {
    ProductRequest products = products(request);
    Job job = job(identity, request);
    return deliver(job, products, charge(job, products));
  }

  /** What has been paid for. */
  Answer deliver(Job job, ProductRequest products, Charge charge) {
    long begun = System.nanoTime();
    List<GroupResult> results = process(job, products, charge);
    settle(job, products, charge, results);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    return answers.done(job, results, millis);
  }

  final Identity identify(Incoming request) throws Refusal {
    Identity identity = authentication.authenticate(request);
    request.log().learn("tenant", identity.tenant());
    request.log().learn("userId", identity.user());
    return identity;
  }

  final void admit(Identity identity, Incoming request) throws Refusal {
    tenants.check(identity, request.tenant());
  }

  final ProductRequest products(Incoming request) throws Refusal {
    return reading.read(request.body().read());
  }

  final Job job(Identity identity, Incoming request) {
    String id = UUID.randomUUID().toString();
    request.log().learn("jobId", id);
    return new Job(id, request.requestId(), identity.user(), identity.tenant(), request.log());
  }

  final Charge charge(Job job, ProductRequest products) throws Refusal {
    return charging.charge(job, products);
  }

  final List<GroupResult> process(Job job, ProductRequest products, Charge charge) {
    try {
      return processing.process(job, products);
    } catch (RuntimeException | Error e) {
      // A fault of ours: the caller gets a 500, and the money back.
      refunds.refund(job, charge, products.images());
      throw e;
    }
  }

  final void settle(Job job, ProductRequest products, Charge charge, List<GroupResult> results) {
    int delivered = results.stream().mapToInt(GroupResult::delivered).sum();
    refunds.refund(job, charge, products.images() - delivered);
  }
}
