package dev.tollgate.reference.createproducts;

import java.util.List;

/** Faults of the order of the stages. */
final class StageFaults {
  private StageFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "debit-before-tenant-check",
            "CP-FLOW-1",
            "Debits the wallet before it looks whether the tenant is the caller's",
            parts -> parts.swapStages(StageFaults::debitFirst)),
        new Fault(
            "processor-asked-before-credits",
            "CP-E2E-3",
            "Sends the first image to the processor before it asks for the credits",
            parts -> parts.swapStages(StageFaults::processorFirst)),
        new Fault(
            "charge-after-processing",
            "CP-CRED-3",
            "Charges when the images have been processed",
            parts -> parts.swapStages(StageFaults::chargeLast)),
        new Fault(
            "processes-for-another-tenant",
            "CP-FLOW-3",
            "Has an image processed before it answers 403",
            parts -> parts.swapStages(StageFaults::processesForbidden)),
        new Fault(
            "tenant-check-before-token",
            "CP-AUTH-6",
            "Answers 403 to a bad token for another tenant",
            parts -> parts.swapStages(StageFaults::tenantFirst)),
        new Fault(
            "credits-looked-at-before-token",
            "CP-E2E-2",
            "Asks for the credits of whomever a token names before it is checked",
            parts -> parts.swapStages(StageFaults::creditsFirst)),
        new Fault(
            "rejected-caller-reaches-the-processor",
            "CP-AUTH-7",
            "Has an image processed before it answers 401",
            parts -> parts.swapStages(StageFaults::processesUnauthorized)),
        new Fault(
            "tenant-in-the-body-trusted",
            "CP-AUTH-5",
            "Lets a tenant named in the body stand for the token's",
            parts -> parts.swapStages(StageFaults::tenantFromBody)));
  }

  private static Stages debitFirst(Parts parts) {
    return new ReorderedStages(parts) {
      @Override
      public Answer run(Incoming request) throws Refusal {
        Identity identity = identify(request);
        ProductRequest products = products(request);
        Job job = job(identity, request);
        Charge charge = charge(job, products);
        admit(identity, request);
        return deliver(job, products, charge);
      }
    };
  }

  private static Stages processorFirst(Parts parts) {
    return new ReorderedStages(parts) {
      @Override
      Answer serve(Identity identity, Incoming request) throws Refusal {
        ProductRequest products = products(request);
        Job job = job(identity, request);
        touchProcessor(job, products);
        return deliver(job, products, charge(job, products));
      }
    };
  }

  private static Stages chargeLast(Parts parts) {
    return new ReorderedStages(parts) {
      @Override
      Answer serve(Identity identity, Incoming request) throws Refusal {
        ProductRequest products = products(request);
        Job job = job(identity, request);
        List<GroupResult> results = parts.processing().process(job, products);
        Charge charge = charge(job, products);
        settle(job, products, charge, results);
        return parts.answers().done(job, results, 0);
      }
    };
  }

  private static Stages processesForbidden(Parts parts) {
    return new ReorderedStages(parts) {
      @Override
      public Answer run(Incoming request) throws Refusal {
        Identity identity = identify(request);
        try {
          admit(identity, request);
        } catch (Refusal e) {
          ProductRequest products = products(request);
          touchProcessor(job(identity, request), products);
          throw e;
        }
        return serve(identity, request);
      }
    };
  }

  private static Stages tenantFirst(Parts parts) {
    return new ReorderedStages(parts) {
      @Override
      public Answer run(Incoming request) throws Refusal {
        admit(Unverified.identity(request), request);
        return super.run(request);
      }
    };
  }

  private static Stages creditsFirst(Parts parts) {
    return new ReorderedStages(parts) {
      @Override
      public Answer run(Incoming request) throws Refusal {
        Job job = job(Unverified.identity(request), request);
        try {
          boolean unused = parts.credits().check(job, 1);
        } catch (CallFailed e) {
          // That they were asked is the fault.
        }
        return super.run(request);
      }
    };
  }

  private static Stages processesUnauthorized(Parts parts) {
    return new ReorderedStages(parts) {
      @Override
      public Answer run(Incoming request) throws Refusal {
        Identity identity;
        try {
          identity = identify(request);
        } catch (Refusal e) {
          String tenant = String.join("", request.tenant());
          ProductRequest products = products(request);
          touchProcessor(job(new Identity("nobody", tenant), request), products);
          throw e;
        }
        admit(identity, request);
        return serve(identity, request);
      }
    };
  }

  private static Stages tenantFromBody(Parts parts) {
    return new ReorderedStages(parts) {
      @Override
      Answer serve(Identity identity, Incoming request) throws Refusal {
        byte[] body = request.body().read();
        ProductRequest products = parts.reading().read(body);
        String tenant = BodyTenant.in(body).orElse(identity.tenant());
        Job job = job(new Identity(identity.user(), tenant), request);
        return deliver(job, products, charge(job, products));
      }
    };
  }
}
