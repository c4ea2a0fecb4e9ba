package dev.tollgate.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was measured while a load ran: figures of all its requests, since not each of them is kept.
 * All times are milliseconds since the load began unless they say otherwise.
 *
 * @param name of its profile, or what the scenario asked for in words; unique within a scenario
 * @param model whether requests came at a rate or from users
 * @param scale by how much its durations were stretched; 1 as written
 * @param started wall clock, for people
 * @param startNanos when it began, in nanoseconds since the run's start
 * @param tookMs until the last answer was there
 * @param phases in the order in which they ran
 * @param requests the figures of each kind of request
 * @param slices the same over time, all kinds together, in order
 * @param problems what went wrong, each kind once, the most frequent first
 * @param pace whether the engine kept the pace
 * @param readings of the target, in the order of time; empty where its process was not started here
 * @param levels of its memory after equal phases; empty where nobody asked
 * @param dependencies what the system asked of each, by name
 * @param budgets what the figures have to keep to
 * @param kept how many requests are kept whole, as a sample
 * @param engine what sent the requests; null for Tollgate's own process
 */
public record Load(
    String name,
    Model model,
    double scale,
    Instant started,
    long startNanos,
    long tookMs,
    List<Phase> phases,
    List<Requests> requests,
    List<Slice> slices,
    List<Problem> problems,
    Pace pace,
    List<Reading> readings,
    List<Level> levels,
    List<Asked> dependencies,
    List<Budget> budgets,
    int kept,
    @Nullable Engine engine)
    implements Evidence {
  public Load {
    Objects.requireNonNull(name, "a load lacks its name");
    Objects.requireNonNull(model, "a load lacks its model");
    Objects.requireNonNull(started, "a load lacks its start");
    Objects.requireNonNull(pace, "a load lacks its pace");
    phases = List.copyOf(phases);
    requests = List.copyOf(requests);
    slices = List.copyOf(slices);
    problems = List.copyOf(problems);
    readings = List.copyOf(readings);
    levels = List.copyOf(levels);
    dependencies = List.copyOf(dependencies);
    budgets = List.copyOf(budgets);
  }

  /** One whose requests Tollgate's own process sent. */
  public Load(
      String name,
      Model model,
      double scale,
      Instant started,
      long startNanos,
      long tookMs,
      List<Phase> phases,
      List<Requests> requests,
      List<Slice> slices,
      List<Problem> problems,
      Pace pace,
      List<Reading> readings,
      List<Level> levels,
      List<Asked> dependencies,
      List<Budget> budgets,
      int kept) {
    this(
        name,
        model,
        scale,
        started,
        startNanos,
        tookMs,
        phases,
        requests,
        slices,
        problems,
        pace,
        readings,
        levels,
        dependencies,
        budgets,
        kept,
        null);
  }

  /**
   * How long there were requests under way, or to come, in milliseconds: from the begin of the
   * phases to the last answer, without the pauses where they run several times.
   */
  public long activeMs() {
    return slices.stream().mapToLong(slice -> slice.endMs() - slice.beginMs()).sum();
  }

  /** How many requests, of all kinds. */
  public long sent() {
    return requests.stream().mapToLong(Requests::sent).sum();
  }

  /** How many of them had no answer, or a wrong one. */
  public long failed() {
    return requests.stream().mapToLong(Requests::failed).sum();
  }

  /** Of a hundred requests so many failed; 0 of none. */
  public double errorPercent() {
    return sent() == 0 ? 0 : 100.0 * failed() / sent();
  }

  /** Right answers a second, from the begin to the last of them; 0 of no time. */
  public double rightPerSecond() {
    return activeMs() <= 0 ? 0 : (sent() - failed()) * 1000.0 / activeMs();
  }

  /**
   * What sends requests for Tollgate.
   *
   * @param name {@code JMeter 5.6.3}
   * @param workers how many processes, each with an equal share
   */
  public record Engine(String name, int workers) {}

  /** How requests come. */
  public enum Model {
    /** At a rate, whatever becomes of those before: latency counts from when one was due. */
    OPEN,
    /** From users, each of whom waits for an answer before asking again. */
    CLOSED
  }

  /**
   * A part of the load.
   *
   * @param from users or requests per second at its begin
   * @param to the same at its end
   */
  public record Phase(String name, long beginMs, long endMs, double from, double to) {}

  /**
   * One kind of request.
   *
   * @param name as the profile has it
   * @param sent how many
   * @param failed how many of them had no answer, or a wrong one
   * @param histogram of the latencies of all that were answered or waited for in vain, in
   *     microseconds: an HdrHistogram, compressed, in Base64. Percentiles are read from it, and
   *     never made of other percentiles
   */
  public record Requests(String name, long sent, long failed, String histogram) {}

  /**
   * What ended in a short time.
   *
   * @param p50Ms of the latencies, as the others; null where nothing ended in it
   */
  public record Slice(
      long beginMs,
      long endMs,
      long ended,
      long failed,
      @Nullable Double p50Ms,
      @Nullable Double p95Ms,
      @Nullable Double p99Ms,
      @Nullable Double maxMs) {}

  /**
   * A way in which requests went wrong.
   *
   * @param what {@code answered 500 in place of 200}
   * @param count how often
   * @param samples the first of them, masked: when, and what came
   */
  public record Problem(String what, long count, List<String> samples) {
    public Problem {
      samples = List.copyOf(samples);
    }
  }

  /**
   * How late the engine itself was: not by what it waited for, but for want of time on the machine.
   *
   * @param p99Ms so late was one in a hundred of its looks at the clock and of its requests
   * @param limitMs so late it may be
   * @param together how many requests were under way at most
   * @param processorMs the processor's time that this whole process took, stubs and all
   */
  public record Pace(double p99Ms, double maxMs, double limitMs, int together, long processorMs) {
    /** Whether what was measured is the service, and not the machine that measured it. */
    public boolean kept() {
      return p99Ms <= limitMs;
    }
  }

  /**
   * What the target had at a moment.
   *
   * @param residentBytes of all its processes
   * @param heapBytes as its metrics tell; null where they do not
   * @param processorMs the processor's time that it has taken so far
   * @param files how many it has open, connections among them
   * @param connections how many of them are connections
   */
  public record Reading(
      long atMs,
      long residentBytes,
      @Nullable Long heapBytes,
      long processorMs,
      int files,
      int connections) {}

  /**
   * The target's memory when a phase was over and nobody asked for anything.
   *
   * @param phase which of the equal ones it comes after, from 1; 0 for before all
   * @param heap whether it is the heap, as the metrics tell; else what is resident
   */
  public record Level(int phase, long bytes, boolean heap) {}

  /**
   * What was asked of a dependency.
   *
   * @param together how many calls were under way at most
   */
  public record Asked(String dependency, long calls, int together) {}

  /**
   * A limit.
   *
   * @param what {@code p95}, {@code error rate} or {@code throughput}
   * @param limit in milliseconds, percent, or requests per second
   */
  public record Budget(String what, double limit) {}
}
