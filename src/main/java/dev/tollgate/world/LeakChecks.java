package dev.tollgate.world;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Header;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the service gave something away in this scenario: to its caller, to its log, or to one of
 * its dependencies.
 */
public final class LeakChecks {
  /** A dependency may be told addresses: the catalogue is told where the images are. */
  private static final Set<Leaks.Kind> IN_CALLS =
      EnumSet.of(Leaks.Kind.TOKEN, Leaks.Kind.SECRET, Leaks.Kind.STACK_TRACE);

  private final World world;

  public LeakChecks(World world) {
    this.world = world;
  }

  /** Checks all answers, calls and log lines so far, and again when the scenario ends. */
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
        new Leaks(world.identity().mark(), credentials(), world.system().dependencyAddresses());
    List<String> found = new ArrayList<>();
    for (Sent sent : world.sent()) {
      String answer = "the answer " + sent.shown();
      note(found, "the body of " + answer, leaks.inAnswer(sent.response().text()));
      for (Header header : sent.response().headers()) {
        String where = "the header " + header.name() + " of " + answer;
        note(found, where, leaks.inAnswer(header.value()));
      }
    }
    world.journal().exchanges().stream()
        .filter(x -> x.side() == Exchange.Side.DEPENDENCY)
        .forEach(call -> inCall(leaks, call, found));
    world.journal().events().stream()
        .filter(e -> e.kind() == Event.Kind.LOG)
        .forEach(e -> note(found, "the log", leaks.inLog(e.text())));
    return found;
  }

  private void inCall(Leaks leaks, Exchange call, List<String> found) {
    String where = "the call " + call.request().method() + " to " + call.to();
    // The service may have a credential of its own there; nobody's else is for it to pass on, be it
    // one that it has kept from another caller.
    for (Header header : world.journal().asItCame(call).request().headers()) {
      if (world.system().holdsCallers(header.value())) {
        found.add(
            Leaks.Kind.TOKEN + ": a caller's, in the header " + header.name() + " of " + where);
      }
    }
    Stream.of(call.request().uri(), String.valueOf(call.request().body().text()))
        .map(text -> leaks.inLog(text).stream().filter(f -> IN_CALLS.contains(f.kind())).toList())
        .forEach(findings -> note(found, where, findings));
  }

  /** What callers of this scenario showed to be let in. */
  private List<String> credentials() {
    return world.sent().stream()
        .flatMap(sent -> sent.header("Authorization").stream())
        .map(RunningSystem::withoutScheme)
        .distinct()
        .toList();
  }

  private static void note(List<String> found, String where, List<Leaks.Finding> findings) {
    findings.forEach(f -> found.add(f + ", in " + where));
  }
}
