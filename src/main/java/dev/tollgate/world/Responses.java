package dev.tollgate.world;

import dev.tollgate.client.TargetResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What came back in this scenario. */
public final class Responses {
  private final List<TargetResponse> all = new CopyOnWriteArrayList<>();

  public void add(TargetResponse response) {
    all.add(response);
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
