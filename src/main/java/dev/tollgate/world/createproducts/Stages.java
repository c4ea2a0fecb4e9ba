package dev.tollgate.world.createproducts;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.stub.PathPattern;
import dev.tollgate.system.Headers;
import dev.tollgate.system.LedgerShape;
import dev.tollgate.world.CallWords;
import dev.tollgate.world.Calls;
import dev.tollgate.world.Responses;
import dev.tollgate.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The stages of a job as they show at the stubs: token, tenant, credits, then processing, store and
 * catalogue.
 */
public final class Stages {
  private static final List<String> PROCESSING =
      List.of("image processor", "object store", "catalogue");
  private static final long LOG_WAIT_MILLIS = 3_000;

  private final World world;
  private final Calls calls;
  private final GroupCalls groups;
  private final ProductRequest request;
  private final Responses responses;

  public Stages(
      World world, Calls calls, GroupCalls groups, ProductRequest request, Responses responses) {
    this.world = world;
    this.calls = calls;
    this.groups = groups;
    this.request = request;
    this.responses = responses;
  }

  public void checkNothingProcessed() {
    PROCESSING.forEach(d -> calls.checkCount(d, 0));
  }

  public void checkNothingAsked() {
    calls.checkCount("credits", 0);
    checkNothingProcessed();
  }

  /** Checks that the debit had been answered when the first image went out. */
  public void checkChargedBeforeProcessing() {
    Exchange charge = single(CreditCall.CHARGE);
    for (String dependency : PROCESSING) {
      calls.checkAll(dependency, "begin after the charge was answered", charge::endedBefore);
    }
  }

  public void checkCheckedBeforeCharged() {
    Exchange check = single(CreditCall.CHECK);
    Exchange charge = single(CreditCall.CHARGE);
    if (!check.endedBefore(charge)) {
      throw new AssertionError("credits were charged first" + Calls.shown(List.of(charge, check)));
    }
  }

  private Exchange single(CreditCall call) {
    List<Exchange> found =
        calls.to("credits").stream()
            .filter(x -> call.of(world.system().description()).test(calls.asItCame(x)))
            .toList();
    if (found.isEmpty()) {
      throw new AssertionError(
          "credits were asked for no " + call + Calls.shown(calls.to("credits")));
    }
    return found.get(found.size() - 1);
  }

  /**
   * Checks for each group that its images were processed, then stored, and that its product came
   * last.
   */
  public void checkGroupsInOrder() {
    for (int group = 1; group <= request.groups(); group++) {
      List<Exchange> processed = groups.about(group, GroupCalls.PROCESSOR);
      List<Exchange> stored = groups.about(group, GroupCalls.STORE);
      List<Exchange> created = groups.about(group, GroupCalls.CATALOGUE);
      if (processed.size() < request.images(group) || stored.size() < request.images(group)) {
        throw new AssertionError(
            "group "
                + group
                + " has "
                + request.images(group)
                + " images; processed: "
                + processed.size()
                + ", stored: "
                + stored.size());
      }
      if (created.size() != 1) {
        throw new AssertionError(
            "group " + group + " should be created once" + Calls.shown(created));
      }
      Exchange product = created.get(0);
      List<Exchange> late =
          Stream.concat(processed.stream(), stored.stream())
              .filter(x -> !x.endedBefore(product))
              .toList();
      if (!late.isEmpty()) {
        throw new AssertionError(
            "group "
                + group
                + " was created before its images were done"
                + Calls.shown(Stream.concat(late.stream(), created.stream()).toList()));
      }
    }
  }

  /**
   * Checks that each dependency was called, and each time for the caller's tenant, in its plain
   * form.
   */
  public void checkTenantEverywhere() {
    String tenant = world.identity().tenant();
    Headers names = world.system().description().headers();
    Predicate<Exchange> header = CallWords.header(names.tenant(), tenant);
    for (String dependency : List.of("credits", "image processor", "catalogue")) {
      calls.checkAll(dependency, "have " + names.tenant() + ": " + tenant, header);
    }
    calls.checkAll(
        "object store",
        "have a path that starts with /" + tenant + "/",
        x -> x.request().uri().startsWith("/" + tenant + "/"));
  }

  public void checkWallet() {
    String user = world.identity().user();
    LedgerShape ledger = CreditCall.ledger(world.system().description());
    List<PathPattern> paths =
        Stream.of(ledger.check(), ledger.debit(), ledger.refund())
            .map(operation -> new PathPattern(operation.path()))
            .toList();
    calls.checkAll(
        "credits",
        "are for the wallet of " + user,
        x ->
            paths.stream()
                .anyMatch(p -> p.value("user", x.request().path()).equals(Optional.of(user))));
  }

  public void checkCatalogueUser() {
    String user = world.identity().user();
    String name = world.system().description().headers().user();
    calls.checkAll("catalogue", "have " + name + ": " + user, CallWords.header(name, user));
  }

  /** Checks that an error line of this job says that so many credits are owed. */
  public void checkOwed(int credits) throws InterruptedException {
    String jobId = responses.last().json().path("jobId").asText();
    Predicate<Event> owed =
        e ->
            "ERROR".equalsIgnoreCase(e.data().get("level"))
                && e.text().toLowerCase(Locale.ROOT).contains("owed")
                && jobId.equals(e.data().get("jobId"))
                && e.text().matches(".*\\b" + credits + "\\b.*");
    boolean logged = world.journal().await(() -> logs().anyMatch(owed), LOG_WAIT_MILLIS);
    if (!logged) {
      throw new AssertionError(
          "no log line of level ERROR says that "
              + credits
              + " credits are owed for job "
              + jobId
              + "; logged: "
              + logs().map(Event::text).toList());
    }
  }

  private Stream<Event> logs() {
    return world.journal().events().stream().filter(e -> e.kind() == Event.Kind.LOG);
  }
}
