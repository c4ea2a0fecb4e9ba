package dev.tollgate.world.createproducts;

import dev.tollgate.client.TargetResponse;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.world.Responses;
import dev.tollgate.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** How much is done side by side, from the times at which the stubs were called. */
public final class Pace {
  private final World world;
  private final ProductRequest request;
  private final GroupCalls calls;
  private final Responses responses;

  public Pace(World world, ProductRequest request, GroupCalls calls, Responses responses) {
    this.world = world;
    this.request = request;
    this.calls = calls;
    this.responses = responses;
  }

  /**
   * Checks that the calls of the last request, made one after another, would have taken so many
   * times as long as they did. Both times are seen at the stubs, in the same request, so that a
   * busy machine stretches both.
   */
  public void checkFasterThanOneByOne(int times) {
    List<Exchange> all =
        IntStream.rangeClosed(1, request.groups())
            .mapToObj(this::own)
            .flatMap(List::stream)
            .toList();
    if (all.isEmpty()) {
      throw new AssertionError("no call for a group was seen, so there is nothing to measure");
    }
    double oneByOne = all.stream().mapToDouble(Exchange::millis).sum();
    long from = all.stream().mapToLong(Exchange::startNanos).min().orElseThrow();
    long to = all.stream().mapToLong(Exchange::endNanos).max().orElseThrow();
    double took = (to - from) / 1e6;
    if (oneByOne < times * took) {
      throw new AssertionError(
          String.format(
              Locale.ROOT,
              "the %d calls for %d groups take %.0f ms one after another, and took %.0f ms:"
                  + " %.1f times as fast, and should be %d times",
              all.size(),
              request.groups(),
              oneByOne,
              took,
              oneByOne / took,
              times));
    }
  }

  /** Checks that so many images of a group were at the processor at the same moment. */
  public void checkImagesAtOnce(int images, int group) {
    List<Span> spans =
        own(group).stream()
            .filter(x -> x.to().equals(GroupCalls.PROCESSOR))
            .map(x -> new Span(x.id(), x.startNanos(), x.endNanos()))
            .toList();
    Peak peak = Peak.of("for group " + group, spans);
    if (peak.count() < images) {
      throw new AssertionError(
          images + " images should have been processed at once, and at most there were " + peak);
    }
  }

  private List<Exchange> own(int group) {
    TargetResponse last = responses.last();
    Owners owners = new Owners(responses.all(), world.requestIdHeader());
    return calls.about(group).stream().filter(x -> owners.of(x).equals(Optional.of(last))).toList();
  }
}
