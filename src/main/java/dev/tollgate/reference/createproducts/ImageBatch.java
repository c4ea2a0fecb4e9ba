package dev.tollgate.reference.createproducts;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Processes and stores the images of one group side by side. */
final class ImageBatch {
  private final ImageProcessor processor;
  private final ObjectStore store;
  private final ExecutorService pool;
  private final Metrics metrics;

  /**
   * What became of the images.
   *
   * @param stored where those are that came through, in the group's order
   * @param failures a reason for each other one, for the log
   */
  record Outcome(List<URI> stored, List<String> failures) {}

  ImageBatch(ImageProcessor processor, ObjectStore store, ExecutorService pool, Metrics metrics) {
    this.processor = processor;
    this.store = store;
    this.pool = pool;
    this.metrics = metrics;
  }

  Outcome process(Job job, ProductGroup group, Options options, Deadline deadline) {
    List<Callable<URI>> work =
        IntStream.range(0, group.images().size())
            .mapToObj(number -> (Callable<URI>) () -> one(job, group, number, options, deadline))
            .toList();
    List<URI> stored = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    try {
      for (Future<URI> image :
          pool.invokeAll(work, deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        sort(image, stored, failures);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(List.of(), List.of("the service is going down"));
    }
    metrics.images(stored.size(), failures.size());
    return new Outcome(stored, failures);
  }

  private URI one(Job job, ProductGroup group, int number, Options options, Deadline deadline)
      throws CallFailed {
    SourceImage image = group.images().get(number);
    byte[] processed = processor.process(job, image, options, deadline);
    String format = options.outputFormat();
    return store.put(job, group.productId(), number, format, processed, deadline);
  }

  private static void sort(Future<URI> image, List<URI> stored, List<String> failures)
      throws InterruptedException {
    try {
      stored.add(image.get());
    } catch (CancellationException e) {
      failures.add("the group's time ran out");
    } catch (ExecutionException e) {
      failures.add(
          e.getCause() instanceof CallFailed failed
              ? failed.reason()
              : Unexpected.reason(e.getCause()));
    }
  }
}
