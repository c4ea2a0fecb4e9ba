package dev.tollgate.world.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.client.TargetResponse;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Exchange.Outcome;
import dev.tollgate.world.CallWords;
import dev.tollgate.world.Responses;
import dev.tollgate.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many groups of a request were in progress at once, as the stubs saw it.
 *
 * <p>A group is in progress from the begin of its first call, to the image processor, to the end of
 * its last, to the catalogue. A stub cannot see that the service has given up on a call; so that
 * only the end of a call counts whose answer the service is known to have got: that of the
 * catalogue for a group that was created. Any other group lasts to the begin of its last call.
 */
public final class GroupsInProgress {
  private final World world;
  private final ProductRequest request;
  private final GroupCalls calls;
  private final Responses responses;

  public GroupsInProgress(
      World world, ProductRequest request, GroupCalls calls, Responses responses) {
    this.world = world;
    this.request = request;
    this.calls = calls;
    this.responses = responses;
  }

  /** Checks that no request ever had more groups in progress, now and when the scenario ends. */
  public void checkAtMost(int limit) {
    checkAtMostNow(limit);
    world.keep(() -> checkAtMostNow(limit));
  }

  private void checkAtMostNow(int limit) {
    for (Peak peak : peaks()) {
      if (peak.count() > limit) {
        throw new AssertionError(
            "at most " + limit + " groups should be in progress, and there were " + peak);
      }
    }
  }

  /** Checks that the last request had so many groups in progress at some moment. */
  public void checkReached(int groups) {
    List<Peak> peaks = peaks();
    if (peaks.isEmpty()) {
      throw new AssertionError("no group was in progress: no call for one was seen");
    }
    Peak last = peaks.get(peaks.size() - 1);
    if (last.count() < groups) {
      throw new AssertionError(
          groups + " groups should have been in progress at once, and at most there were " + last);
    }
  }

  /** Of each request that was answered, the moment at which most of its groups were in progress. */
  public List<Peak> peaks() {
    Map<Integer, List<Exchange>> byGroup = new TreeMap<>();
    for (int group = 1; group <= request.groups(); group++) {
      byGroup.put(group, calls.about(group));
    }
    return peaks(byGroup, responses.all(), world.requestIdHeader());
  }

  /**
   * The same, from what was seen. Requests that overlap are told apart by the request id that the
   * service passes on; where it passes none they cannot be, and are left out.
   */
  static List<Peak> peaks(
      Map<Integer, List<Exchange>> byGroup, List<TargetResponse> responses, String idHeader) {
    Owners owners = new Owners(responses, idHeader);
    List<Peak> peaks = new ArrayList<>();
    for (TargetResponse response : responses) {
      List<Span> spans = new ArrayList<>();
      byGroup.forEach(
          (group, seen) ->
              span(
                      group,
                      seen.stream()
                          .filter(x -> owners.of(x).equals(Optional.of(response)))
                          .toList(),
                      response)
                  .ifPresent(spans::add));
      if (!spans.isEmpty()) {
        peaks.add(Peak.of(CallWords.header(response.exchange(), idHeader), spans));
      }
    }
    return peaks;
  }

  private static Optional<Span> span(int group, List<Exchange> calls, TargetResponse response) {
    if (calls.isEmpty()) {
      return Optional.empty();
    }
    long from = calls.stream().mapToLong(Exchange::startNanos).min().orElseThrow();
    long to =
        calls.stream()
            .mapToLong(x -> isHeard(x, group, response) ? x.endNanos() : x.startNanos())
            .max()
            .orElseThrow();
    return Optional.of(new Span("group " + group, from, to));
  }

  private static boolean isHeard(Exchange call, int group, TargetResponse response) {
    JsonNode product = response.json().path("products").path(group - 1);
    return call.to().equals(GroupCalls.CATALOGUE)
        && call.outcome() == Outcome.ANSWERED
        && product.path("status").asText().equals("created");
  }
}
