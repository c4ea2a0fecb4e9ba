package dev.tollgate.reference.createproducts;

import java.util.List;
import java.util.stream.IntStream;

/** Faults of one group's failure, or of all of them. */
final class GroupFailureFaults {
  private static final int BATCH = 5;

  private GroupFailureFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "failing-group-fails-its-batch",
            "CP-PAR-5",
            "Reports and refunds the five groups of a batch as failed when one of them is",
            parts ->
                parts.swapProcessing(
                    right -> (job, request) -> asBatches(right.process(job, request)))),
        new Fault(
            "failing-group-ends-the-job",
            "CP-PAR-5",
            "Answers 500 when one of several groups fails",
            parts ->
                parts.swapProcessing(
                    right ->
                        (job, request) -> {
                          List<GroupResult> results = right.process(job, request);
                          if (!allFailed(results)
                              && !results.stream().allMatch(GroupResult::created)) {
                            throw new IllegalStateException("a group failed");
                          }
                          return results;
                        })),
        new Fault(
            "all-failed-reports-only-the-first",
            "CP-PAR-6",
            "Reports only the first group when all of them failed",
            parts ->
                parts.swapAnswers(
                    new Answers() {
                      @Override
                      Answer done(Job job, List<GroupResult> results, long millis) {
                        return super.done(
                            job, allFailed(results) ? results.subList(0, 1) : results, millis);
                      }
                    })),
        new Fault(
            "all-failed-refunds-one-group",
            "CP-PAR-6",
            "Refunds only the first group when all of them failed",
            parts -> parts.swapStages(GroupFailureFaults::refundingOne)));
  }

  private static boolean allFailed(List<GroupResult> results) {
    return results.stream().noneMatch(GroupResult::created);
  }

  private static List<GroupResult> asBatches(List<GroupResult> results) {
    return IntStream.range(0, results.size())
        .mapToObj(
            i -> {
              int begin = i / BATCH * BATCH;
              List<GroupResult> batch =
                  results.subList(begin, Math.min(begin + BATCH, results.size()));
              GroupResult result = results.get(i);
              return batch.stream().allMatch(GroupResult::created) || !result.created()
                  ? result
                  : GroupResult.failed(
                      result.productId(), "The batch failed.", result.imageCount());
            })
        .toList();
  }

  private static Stages refundingOne(Parts parts) {
    Refunds refunds = parts.refunds();
    return new ReorderedStages(parts) {
      @Override
      Answer deliver(Job job, ProductRequest products, Charge charge) {
        List<GroupResult> results = process(job, products, charge);
        if (allFailed(results)) {
          refunds.refund(job, charge, products.groups().get(0).images().size());
        } else {
          settle(job, products, charge, results);
        }
        return parts.answers().done(job, results, 0);
      }
    };
  }
}
