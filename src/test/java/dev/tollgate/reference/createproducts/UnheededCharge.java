package dev.tollgate.reference.createproducts;

/** Processes whatever credits said, and only then heeds a refusal of that kind. */
final class UnheededCharge extends ReorderedStages {
  private final Refusal.Kind kind;

  UnheededCharge(Parts parts, Refusal.Kind kind) {
    super(parts);
    this.kind = kind;
  }

  @Override
  Answer serve(Identity identity, Incoming request) throws Refusal {
    ProductRequest products = products(request);
    Job job = job(identity, request);
    Charge charge;
    try {
      charge = charge(job, products);
    } catch (Refusal e) {
      if (e.kind() == kind) {
        parts.processing().process(job, products);
      }
      throw e;
    }
    return deliver(job, products, charge);
  }
}
