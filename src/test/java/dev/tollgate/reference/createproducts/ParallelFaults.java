package dev.tollgate.reference.createproducts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** Faults of processing groups side by side: which, how many at a time, and whose images. */
final class ParallelFaults {
  private ParallelFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "single-group-not-in-the-catalogue",
            "CP-PAR-1",
            "Makes up the product of a request with a single group",
            parts ->
                parts.swapProcessing(
                    right ->
                        (job, request) ->
                            (request.groups().size() == 1 ? withoutCatalogue(parts) : right)
                                .process(job, request))),
        atATime(1, "groups-one-after-the-other", "CP-PAR-2", "Processes one group at a time"),
        new Fault(
            "images-mixed-up-between-groups",
            "CP-PAR-2",
            "Gives each product the images of the next group",
            parts ->
                parts.swapProcessing(
                    right -> (job, request) -> right.process(job, mixedUp(request)))),
        new Fault(
            "results-in-order-of-completion",
            "CP-PAR-2",
            "Lists the products as they get done",
            ParallelFaults::plantOrderOfCompletion),
        new Fault(
            "groups-after-the-tenth-dropped",
            "CP-PAR-3",
            "Leaves out the groups after the tenth",
            parts ->
                parts.swapProcessing(
                    right ->
                        (job, request) ->
                            right.process(
                                job,
                                new ProductRequest(
                                    request.groups().stream().limit(10).toList(),
                                    request.options())))),
        atATime(6, "six-groups-at-a-time", "CP-PAR-4", "Processes six groups at a time"),
        new Fault(
            "slot-given-back-early",
            "CP-PAR-4",
            "Begins a group when another one's images are done and its product is not",
            parts -> parts.swapProcessing(right -> new EarlySlots(parts, 5))),
        atATime(2, "groups-two-at-a-time", "CP-PAR-8", "Processes two groups at a time"));
  }

  private static Fault atATime(int lanes, String name, String item, String does) {
    return new Fault(name, item, does, parts -> parts.swapProcessing(right -> lanes(parts, lanes)));
  }

  private static Processing lanes(Parts parts, int lanes) {
    return lanes(parts, lanes, parts.groupProcessing());
  }

  private static Processing lanes(Parts parts, int lanes, GroupProcessing groups) {
    return new GroupsInParallel(
        lanes, groups, parts.groupPool(), parts.settings(), parts.metrics());
  }

  private static Processing withoutCatalogue(Parts parts) {
    return lanes(
        parts,
        1,
        new ImagesThenProduct(
            parts.imageBatch(),
            (job, metadata, images, deadline) -> UUID.randomUUID().toString(),
            parts.settings().catalogueTimeout()));
  }

  private static ProductRequest mixedUp(ProductRequest request) {
    List<ProductGroup> groups = request.groups();
    return new ProductRequest(
        IntStream.range(0, groups.size())
            .mapToObj(
                i ->
                    new ProductGroup(
                        groups.get(i).productId(),
                        groups.get((i + 1) % groups.size()).images(),
                        groups.get(i).metadata()))
            .toList(),
        request.options());
  }

  private static void plantOrderOfCompletion(FaultyParts parts) {
    Map<String, List<GroupResult>> done = new ConcurrentHashMap<>();
    parts.swapGroupProcessing(
        right ->
            (job, group, options, deadline) -> {
              GroupResult result = right.process(job, group, options, deadline);
              done.computeIfAbsent(job.id(), id -> new CopyOnWriteArrayList<>()).add(result);
              return result;
            });
    parts.swapProcessing(
        right ->
            (job, request) -> {
              List<GroupResult> inOrder = right.process(job, request);
              List<GroupResult> asDone = done.remove(job.id());
              return asDone == null ? inOrder : new ArrayList<>(asDone);
            });
  }
}
