package dev.tollgate.world;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Journal;
import dev.tollgate.system.Invariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In each request no call of a stage begins before one of the stage before it was answered well:
 * with 2xx, and nothing was told to it that breaks its answer.
 */
final class StagesInOrder implements InvariantCheck {
  private static final Pattern OPERATION = Pattern.compile("(.+?) ([A-Z]+ /\\S*)");

  private final World world;
  private final Invariant invariant;

  StagesInOrder(World world, Invariant invariant) {
    this.world = world;
    this.invariant = invariant;
  }

  @Override
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    List<Stage> stages = invariant.stages().stream().map(Stage::of).toList();
    for (Windows.Window window : Windows.of(world)) {
      for (int later = 1; later < stages.size(); later++) {
        problem(window, stages.get(later - 1), stages.get(later), world.journal())
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static Optional<String> problem(
      Windows.Window window, Stage earlier, Stage later, Journal journal) {
    Optional<Exchange> first =
        window.calls().stream().filter(x -> later.has(journal.asItCame(x))).findFirst();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<Exchange> before =
        window.calls().stream().filter(x -> earlier.has(journal.asItCame(x))).toList();
    boolean inOrder =
        before.stream()
            .anyMatch(x -> x.status() >= 200 && x.status() < 300 && x.endedBefore(first.get()));
    return inOrder
        ? Optional.empty()
        : Optional.of(
            "\""
                + later.written()
                + "\" was called before \""
                + earlier.written()
                + "\" had been answered well"
                + Calls.shown(
                    java.util.stream.Stream.concat(before.stream(), first.stream()).toList()));
  }

  /**
   * A stage, as it is written: the names of dependencies, or one of them and {@code POST /path}.
   *
   * @param request method and path; empty for all calls to the dependencies
   */
  private record Stage(String written, List<String> dependencies, String request) {
    static Stage of(String written) {
      Matcher operation = OPERATION.matcher(written);
      return operation.matches()
          ? new Stage(written, List.of(operation.group(1)), operation.group(2))
          : new Stage(written, List.of(written.split(", *")), "");
    }

    boolean has(Exchange call) {
      if (!dependencies.contains(call.to())) {
        return false;
      }
      int space = request.indexOf(' ');
      return request.isEmpty()
          || CallWords.operation(request.substring(0, space), request.substring(space + 1))
              .test(call);
    }
  }
}
