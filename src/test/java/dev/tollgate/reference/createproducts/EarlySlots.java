package dev.tollgate.reference.createproducts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** So many groups at a time, of which one counts as done as soon as its images are. */
final class EarlySlots implements Processing {
  private final Parts parts;
  private final ImageBatch images;
  private final Catalogue catalogue;
  private final ExecutorService pool;
  private final int slots;

  EarlySlots(Parts parts, int slots) {
    this.parts = parts;
    this.images = parts.imageBatch();
    this.catalogue = parts.catalogue();
    this.pool = parts.groupPool();
    this.slots = slots;
  }

  @Override
  public List<GroupResult> process(Job job, ProductRequest request) {
    Semaphore free = new Semaphore(slots, true);
    List<CompletableFuture<GroupResult>> results = new ArrayList<>();
    for (ProductGroup group : request.groups()) {
      free.acquireUninterruptibly();
      results.add(CompletableFuture.supplyAsync(() -> one(job, group, request, free), pool));
    }
    return results.stream().map(CompletableFuture::join).toList();
  }

  private GroupResult one(Job job, ProductGroup group, ProductRequest request, Semaphore free) {
    AtomicBoolean held = new AtomicBoolean(true);
    Catalogue late =
        (whose, metadata, stored, deadline) -> {
          giveBack(free, held);
          return catalogue.create(whose, metadata, stored, deadline);
        };
    parts.metrics().groupBegins();
    try {
      Settings settings = parts.settings();
      return new ImagesThenProduct(images, late, settings.catalogueTimeout())
          .process(
              job,
              group,
              request.options(),
              Deadline.in(settings.timeOfGroup(request.groups().size())));
    } finally {
      parts.metrics().groupEnds();
      giveBack(free, held);
    }
  }

  private static void giveBack(Semaphore free, AtomicBoolean held) {
    if (held.getAndSet(false)) {
      free.release();
    }
  }
}
