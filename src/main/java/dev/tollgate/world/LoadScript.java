package dev.tollgate.world;

import dev.tollgate.client.TargetRequest;
import dev.tollgate.client.TargetResponse;
import dev.tollgate.evidence.Capture;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Journal;
import dev.tollgate.evidence.Tally;
import dev.tollgate.load.LoadAnswer;
import dev.tollgate.load.LoadRequest;
import dev.tollgate.load.Script;
import dev.tollgate.system.Invariant.Check;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what a scenario planned, and holds each answer against what it has to be and against the
 * invariants of the system. Of all requests a few are kept whole, and of each way to go wrong some.
 */
final class LoadScript implements Script {
  /** What can be told of each request as soon as its answer is there. */
  private static final Set<Check> OF_EACH =
      EnumSet.of(Check.STAGES, Check.REFUSED, Check.CARRY, Check.AT_MOST);

  /** The same, and takes longer than the request: of those that are kept, when the load is over. */
  private static final Set<Check> OF_SOME = EnumSet.of(Check.CONTRACT, Check.NOTHING_SECRET);

  private static final int KEPT_WELL = 10;
  private static final long EVERY = 50;
  private static final int KEPT_WRONG = 3;

  /** So many ways to go wrong are told apart. */
  private static final int WAYS = 50;

  private static final String OTHERS = "went wrong in yet another way";

  private static final int SHOWN = 300;

  /** So much of an answer is masked before it is cut for a sample: half a secret has no form. */
  private static final int LOOKED_AT = 20_000;

  private final World world;
  private final Caller caller;
  private final Invariants invariants;
  private final Map<String, PlannedLoad.Kind> kinds = new ConcurrentHashMap<>();
  private final Tally tally;
  private final String ids;
  private final Map<Long, Begun> underWay = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> wrong = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> wellOf = new ConcurrentHashMap<>();
  private final AtomicInteger inProgress = new AtomicInteger();
  private final Queue<Whole> kept = new ConcurrentLinkedQueue<>();

  private record Begun(TargetRequest request, Instant at, long nanos) {
    private Begun sent(Capture capture, long nanosAgo) {
      return new Begun(
          request,
          capture.clock().now().minusNanos(nanosAgo),
          Math.max(nanos, capture.clock().nanos() - nanosAgo));
    }
  }

  /**
   * @param ids what the ids of its requests begin with
   */
  LoadScript(
      World world,
      Caller caller,
      Invariants invariants,
      PlannedLoad planned,
      Tally tally,
      String ids) {
    this.world = world;
    this.caller = caller;
    this.invariants = invariants;
    this.tally = tally;
    this.ids = ids;
    planned.kinds().forEach(kind -> kinds.put(kind.name(), kind));
  }

  private PlannedLoad.Kind kind(String name) {
    PlannedLoad.Kind kind = kinds.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("no such kind of request: " + name);
    }
    return kind;
  }

  private String id(long number) {
    return ids + number;
  }

  @Override
  public LoadRequest request(String name, long number) {
    return request(name, number, number);
  }

  /**
   * @param which of the repetition that it is in, from 0
   */
  private LoadRequest request(String name, long number, long which) {
    TargetRequest request = kind(name).asked().request(caller.identified(id(number)), which);
    tally.expect(id(number));
    Capture capture = world.system().capture();
    underWay.put(number, new Begun(request, capture.clock().now(), capture.clock().nanos()));
    return new LoadRequest(request.method(), request.path(), request.headers(), request.body());
  }

  /** What is kept of it, and what is judged by its times, is as if it had been made just then. */
  @Override
  public void sent(long number, long nanosAgo) {
    underWay.computeIfPresent(number, (n, begun) -> begun.sent(world.system().capture(), nanosAgo));
  }

  @Override
  public @Nullable Wrong look(String name, long number, LoadAnswer answer) {
    Begun begun =
        Objects.requireNonNull(underWay.remove(number), "an answer to what was never asked");
    Journal calls = tally.take(id(number)).orElseThrow();
    Sent sent = sent(begun, answer);
    World one = world.about(sent, calls);
    invariants.count(sent);
    String what = wrong(kind(name), sent, one, answer);
    if (what == null) {
      // Of each kind by itself: by their numbers alone a mix of two could show one of them only.
      int nth = wellOf.computeIfAbsent(name, n -> new AtomicInteger()).getAndIncrement();
      if (nth % EVERY == 0 && nth / EVERY < KEPT_WELL) {
        kept.add(new Whole(sent, calls, one));
      }
      return null;
    }
    // What the service says may be a secret, and may be something else each time.
    String masked = world.system().capture().masking().text(what);
    String way = wrong.size() < WAYS || wrong.containsKey(masked) ? masked : OTHERS;
    if (wrong.computeIfAbsent(way, w -> new AtomicInteger()).incrementAndGet() > KEPT_WRONG) {
      return new Wrong(way, "");
    }
    kept.add(new Whole(sent, calls, one));
    return new Wrong(way, sample(sent, answer));
  }

  private @Nullable String wrong(PlannedLoad.Kind kind, Sent sent, World one, LoadAnswer answer) {
    if (answer.status() == 0) {
      return answer.trouble();
    }
    String wrong = kind.check().wrong(sent, one);
    if (wrong != null) {
      return wrong;
    }
    invariants.mostInProgress(one).ifPresent(most -> inProgress.accumulateAndGet(most, Math::max));
    try {
      return invariants.brokenBy(one, OF_EACH).map(LoadScript::alike).orElse(null);
    } catch (InterruptedException e) {
      // Nobody has looked, so that nobody can say that it is right.
      Thread.currentThread().interrupt();
      return "the run was stopped before its answer was looked at";
    }
  }

  /** What is wrong, without the numbers that are others for each request. */
  private static String alike(String problem) {
    String line = problem.lines().findFirst().orElse("");
    String plain = line.replaceAll("\\d+(?:\\.\\d+)? ms", "some ms");
    return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "...";
  }

  private String sample(Sent sent, LoadAnswer answer) {
    String body = sent.response().text();
    String said =
        answer.status() == 0
            ? answer.trouble()
            : answer.status()
                + " "
                + body.substring(0, Math.min(LOOKED_AT, body.length())).replaceAll("\\s+", " ");
    String masked = world.system().capture().masking().text(said);
    return sent.method()
        + " "
        + sent.path()
        + " -> "
        + (masked.length() <= SHOWN ? masked : masked.substring(0, SHOWN) + "...");
  }

  private Sent sent(Begun begun, LoadAnswer answer) {
    Capture capture = world.system().capture();
    TargetRequest request = begun.request();
    Exchange exchange =
        new Exchange(
            capture.nextId(),
            Exchange.Side.CALLER,
            "caller",
            world.system().name(),
            begun.at(),
            begun.nanos(),
            capture.clock().nanos(),
            capture.unmasked(request.method(), request.path(), request.headers(), request.body()),
            answer.status() == 0
                ? null
                : capture.unmasked(answer.status(), answer.headers(), answer.body()),
            answer.outcome(),
            answer.trouble().isEmpty() ? null : answer.trouble());
    return new Sent(
        request, new TargetResponse(answer.status(), answer.headers(), answer.body(), exchange));
  }

  /** A request that is kept with its calls. */
  private record Whole(Sent sent, Journal calls, World one) {}

  /** Puts those that were kept whole into the record, in the order in which they were sent. */
  void record() {
    Capture capture = world.system().capture();
    Journal journal = world.journal();
    for (Whole whole : kept) {
      journal.sample(capture.masked(whole.sent().response().exchange()));
      whole.calls().exchanges().stream()
          .filter(call -> call.outcome() != Exchange.Outcome.PENDING)
          .forEach(call -> journal.sample(capture.masked(call)));
    }
  }

  /** What does not hold of those that were kept whole; empty when all does. */
  Optional<String> brokenBySome() throws InterruptedException {
    for (Whole whole : kept) {
      Optional<String> broken = invariants.brokenBy(whole.one(), OF_SOME);
      if (broken.isPresent()) {
        return broken;
      }
    }
    return Optional.empty();
  }

  /** The same, where its phases run once more: no two requests have the same id. */
  Script from(int time) {
    long first = time * 1_000_000_000L;
    return new Script() {
      @Override
      public LoadRequest request(String kind, long number) {
        return LoadScript.this.request(kind, first + number, number);
      }

      @Override
      public void sent(long number, long nanosAgo) {
        LoadScript.this.sent(first + number, nanosAgo);
      }

      @Override
      public @Nullable Wrong look(String kind, long number, LoadAnswer answer) {
        return LoadScript.this.look(kind, first + number, answer);
      }
    };
  }

  /** How many parts of one and the same request were in progress at most. */
  int mostInProgress() {
    return inProgress.get();
  }

  /** How many requests were kept whole. */
  int kept() {
    return kept.size();
  }
}
