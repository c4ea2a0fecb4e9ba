package dev.tollgate.world.createproducts;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.world.Calls;
import java.util.List;
import java.util.stream.Stream;

/** Which calls to processor, store and catalogue are about which group of the request. */
public final class GroupCalls {
  static final String PROCESSOR = "image processor";
  static final String STORE = "object store";
  static final String CATALOGUE = "catalogue";

  private final Calls calls;
  private final ProductRequest request;

  public GroupCalls(Calls calls, ProductRequest request) {
    this.calls = calls;
    this.request = request;
  }

  /** The calls to one dependency about a group, by the time at which they began. */
  List<Exchange> about(int group, String dependency) {
    List<String> traces = request.traces(group);
    return calls.to(dependency).stream()
        .filter(x -> speaksOfOne(calls.asItCame(x), traces))
        .toList();
  }

  /** All calls about a group. */
  List<Exchange> about(int group) {
    return Stream.of(PROCESSOR, STORE, CATALOGUE).flatMap(d -> about(group, d).stream()).toList();
  }

  private static boolean speaksOfOne(Exchange call, List<String> traces) {
    String body = String.valueOf(call.request().body().text());
    return traces.stream().anyMatch(t -> call.request().uri().contains(t) || body.contains(t));
  }
}
