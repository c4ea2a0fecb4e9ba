package dev.tollgate.load;

import java.util.ArrayList;
import java.util.List;

/** Which kind a request is of: by their weights, well mixed, and the same every time. */
final class Mix {
  private final List<String> turn;

  /** Of kinds with a weight above 0. */
  Mix(List<LoadPlan.Kind> kinds) {
    int total = kinds.stream().mapToInt(LoadPlan.Kind::weight).sum();
    int[] due = new int[kinds.size()];
    List<String> order = new ArrayList<>();
    for (int i = 0; i < total; i++) {
      int next = 0;
      for (int k = 0; k < due.length; k++) {
        due[k] += kinds.get(k).weight();
        next = due[k] > due[next] ? k : next;
      }
      due[next] -= total;
      order.add(kinds.get(next).name());
    }
    this.turn = List.copyOf(order);
  }

  String kind(long number) {
    return turn.get((int) (number % turn.size()));
  }
}
