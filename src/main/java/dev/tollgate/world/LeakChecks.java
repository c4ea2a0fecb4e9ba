package dev.tollgate.world;

import dev.tollgate.client.TargetResponse;
import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Header;
import java.util.ArrayList;
import java.util.List;

/** Whether the service gave something away in this scenario, to its caller or to its log. */
public final class LeakChecks {
  private final World world;
  private final Caller caller;
  private final Responses responses;

  public LeakChecks(World world, Caller caller, Responses responses) {
    this.world = world;
    this.caller = caller;
    this.responses = responses;
  }

  /** Checks all answers and log lines so far, and again when the scenario ends. */
  public void check() {
    checkNow();
    world.keep(this::checkNow);
  }

  private void checkNow() {
    List<String> found = found();
    if (!found.isEmpty()) {
      throw new AssertionError("the service gives away:\n  " + String.join("\n  ", found));
    }
  }

  /** What was given away, and where; empty when nothing was. */
  public List<String> found() {
    Leaks leaks =
        new Leaks(
            world.identity().mark(), caller.credentials(), world.system().dependencyAddresses());
    List<String> found = new ArrayList<>();
    for (TargetResponse response : responses.all()) {
      String answer = "the answer with status " + response.status();
      note(found, "the body of " + answer, leaks.inAnswer(response.text()));
      for (Header header : response.headers()) {
        String where = "the header " + header.name() + " of " + answer;
        note(found, where, leaks.inAnswer(header.value()));
      }
    }
    world.journal().events().stream()
        .filter(e -> e.kind() == Event.Kind.LOG)
        .forEach(e -> note(found, "the log", leaks.inLog(e.text())));
    return found;
  }

  private static void note(List<String> found, String where, List<Leaks.Finding> findings) {
    findings.forEach(f -> found.add(f + ", in " + where));
  }
}
