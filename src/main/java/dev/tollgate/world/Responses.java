package dev.tollgate.world;

import dev.tollgate.client.TargetResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What came back in this scenario. */
public final class Responses {
  private final List<TargetResponse> all = new CopyOnWriteArrayList<>();
  private volatile List<TargetResponse> several = List.of();
  private volatile List<TargetResponse> repeated = List.of();

  public void add(TargetResponse response) {
    all.add(response);
    several = List.of();
    repeated = List.of();
  }

  /** The answers to requests that one step sent. */
  void addTogether(List<TargetResponse> responses) {
    all.addAll(responses);
    several = List.copyOf(responses);
    repeated = List.of();
  }

  /** The answers to the last request, sent again by one step; beside them stands what had come. */
  void addRepeated(List<TargetResponse> responses) {
    List<TargetResponse> before =
        repeated.isEmpty() ? all.subList(Math.max(0, all.size() - 1), all.size()) : repeated;
    List<TargetResponse> together =
        Stream.concat(List.copyOf(before).stream(), responses.stream()).toList();
    addTogether(responses);
    repeated = together;
  }

  /**
   * The answers that are held beside each other: where a request was repeated, the one that was
   * repeated is among them.
   */
  List<TargetResponse> compared() {
    return repeated.isEmpty() ? answers() : repeated;
  }

  /** The last request was sent again, and this came in place of what had come. */
  void again(TargetResponse response) {
    if (!all.isEmpty()) {
      all.remove(all.size() - 1);
    }
    add(response);
  }

  /**
   * The answers to the last step that sent several requests; where a later one sent one, all.
   *
   * @throws AssertionError when nothing was sent: of no answer everything would be true
   */
  List<TargetResponse> answers() {
    TargetResponse unused = last();
    return several.isEmpty() ? all() : several;
  }

  public List<TargetResponse> all() {
    return List.copyOf(all);
  }

  /**
   * The last one.
   *
   * @throws AssertionError when nothing was sent: the scenario checks an answer before it asks
   */
  public TargetResponse last() {
    if (all.isEmpty()) {
      throw new AssertionError("No request was sent yet, so there is no answer to look at");
    }
    return all.get(all.size() - 1);
  }
}
