package dev.tollgate.reference.createproducts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Faults of what is done, and of what is said to have been done. */
final class OutcomeFaults {
  private OutcomeFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "images-not-stored",
            "CP-E2E-1",
            "Creates products with images that it never stored",
            parts ->
                parts.swapObjectStore(
                    right ->
                        (job, product, number, format, image, deadline) ->
                            WebAddress.under(
                                parts.settings().store(),
                                job.tenant(),
                                job.id(),
                                product,
                                number + "." + format))),
        new Fault(
            "results-out-of-order",
            "CP-E2E-1",
            "Lists the products in another order than the request's",
            parts ->
                parts.swapProcessing(
                    right ->
                        (job, request) -> {
                          List<GroupResult> results = new ArrayList<>(right.process(job, request));
                          Collections.reverse(results);
                          return results;
                        })),
        new Fault(
            "catalogue-failure-called-created",
            "CP-E2E-4",
            "Reports a product as created that the catalogue refused",
            parts ->
                parts.swapCatalogue(
                    right ->
                        (job, metadata, images, deadline) -> {
                          try {
                            return right.create(job, metadata, images, deadline);
                          } catch (CallFailed e) {
                            return UUID.randomUUID().toString();
                          }
                        })),
        new Fault(
            "store-failure-ignored",
            "CP-E2E-4",
            "Takes an image that the store refused for stored",
            parts ->
                parts.swapObjectStore(
                    right ->
                        (job, product, number, format, image, deadline) -> {
                          try {
                            return right.put(job, product, number, format, image, deadline);
                          } catch (CallFailed e) {
                            return parts.settings().store();
                          }
                        })),
        new Fault(
            "partial-called-completed",
            "CP-E2E-5",
            "Calls a job completed of which some groups failed",
            parts ->
                parts.swapAnswers(
                    new Answers() {
                      @Override
                      String status(List<GroupResult> results) {
                        String right = super.status(results);
                        return right.equals("partial") ? "completed" : right;
                      }
                    })),
        new Fault(
            "one-failure-fails-all",
            "CP-E2E-5",
            "Reports and refunds all groups as failed when one of them is",
            parts ->
                parts.swapProcessing(
                    right ->
                        (job, request) -> {
                          List<GroupResult> results = right.process(job, request);
                          return results.stream().allMatch(GroupResult::created)
                              ? results
                              : results.stream().map(OutcomeFaults::failed).toList();
                        })));
  }

  private static GroupResult failed(GroupResult result) {
    return GroupResult.failed(result.productId(), "The job failed.", result.imageCount());
  }
}
