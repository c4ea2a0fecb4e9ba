package dev.tollgate.reference.createproducts;

/** The stages made of these parts, for a fault to go through them in its own way. */
class ReorderedStages extends OrderedStages {
  final Parts parts;

  ReorderedStages(Parts parts) {
    super(
        parts.authentication(),
        parts.tenantCheck(),
        parts.reading(),
        parts.charging(),
        parts.processing(),
        parts.refunds(),
        parts.answers());
    this.parts = parts;
  }

  /** Has the first image processed, for nobody. */
  final void touchProcessor(Job job, ProductRequest products) {
    SourceImage image = products.groups().get(0).images().get(0);
    try {
      byte[] unused =
          parts
              .imageProcessor()
              .process(job, image, products.options(), Deadline.in(parts.settings().minGroup()));
    } catch (CallFailed e) {
      // That it was asked is the fault.
    }
  }
}
