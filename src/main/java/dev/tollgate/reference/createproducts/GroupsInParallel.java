package dev.tollgate.reference.createproducts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** At most so many groups of a request at a time: as many lanes, each takes the next group. */
final class GroupsInParallel implements Processing {
  private final int lanes;
  private final GroupProcessing groups;
  private final ExecutorService pool;
  private final Settings settings;
  private final Metrics metrics;

  GroupsInParallel(
      int lanes, GroupProcessing groups, ExecutorService pool, Settings settings, Metrics metrics) {
    this.lanes = lanes;
    this.groups = groups;
    this.pool = pool;
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public List<GroupResult> process(Job job, ProductRequest request) {
    int count = request.groups().size();
    AtomicInteger next = new AtomicInteger();
    ConcurrentHashMap<Integer, GroupResult> results = new ConcurrentHashMap<>();
    Callable<Void> lane =
        () -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            results.put(i, one(job, request, request.groups().get(i)));
          }
          return null;
        };
    run(IntStream.range(0, Math.min(lanes, count)).mapToObj(i -> lane).toList());
    return IntStream.range(0, count).mapToObj(results::get).toList();
  }

  private GroupResult one(Job job, ProductRequest request, ProductGroup group) {
    metrics.groupBegins();
    try {
      Deadline deadline = Deadline.in(settings.timeOfGroup(request.groups().size()));
      return groups.process(job, group, request.options(), deadline);
    } catch (RuntimeException | Error e) {
      // A fault of ours in one group, or no memory left for it, must not cost the others their
      // result.
      job.log().error("group failed", Unexpected.reason(e), Map.of("productId", group.productId()));
      return GroupResult.failed(group.productId(), "The group could not be processed.", 0);
    } finally {
      metrics.groupEnds();
    }
  }

  private void run(List<Callable<Void>> lanes) {
    List<Future<Void>> running = new ArrayList<>();
    lanes.forEach(lane -> running.add(pool.submit(lane)));
    try {
      for (Future<Void> lane : running) {
        lane.get();
      }
    } catch (InterruptedException e) {
      running.forEach(lane -> lane.cancel(true));
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a lane broke", e);
    }
  }
}
