package dev.tollgate.report;

import dev.tollgate.evidence.Load;
import dev.tollgate.statistics.Slowness;
import dev.tollgate.verdict.baseline.LoadChange;
import dev.tollgate.verdict.baseline.LoadFigures;
import dev.tollgate.verdict.load.Amount;
import dev.tollgate.verdict.load.MeasuredLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a load was measured, and what it says besides latencies, each in a line. */
final class LoadFacts {
  private LoadFacts() {}

  static List<LoadView.Fact> of(MeasuredLoad measured, @Nullable LoadChange change) {
    Load load = measured.load();
    List<LoadView.Fact> facts = new ArrayList<>();
    facts.add(new LoadView.Fact("Model", model(load.model())));
    Load.Engine engine = load.engine();
    if (engine != null) {
      facts.add(new LoadView.Fact("Engine", engine(engine)));
    }
    facts.add(new LoadView.Fact("Phases", measured.phases() + "; " + scale(load.scale())));
    facts.add(new LoadView.Fact("Tollgate itself", pace(load.pace())));
    measured.inVainBefore().forEach(text -> facts.add(new LoadView.Fact("Measured again", text)));
    facts.add(
        new LoadView.Fact(
            "Evidence",
            "the figures are of all %s requests; %s of them are kept whole, as a sample"
                .formatted(Amount.count(measured.sent()), Amount.count(load.kept()))));
    if (!load.dependencies().isEmpty()) {
      facts.add(new LoadView.Fact("Dependencies", dependencies(load)));
    }
    measured
        .memory()
        .ifPresent(
            memory ->
                facts.add(
                    new LoadView.Fact(
                        "Memory at rest", "the " + memory.what() + " " + memory.words())));
    if (change != null) {
      facts.add(new LoadView.Fact("Baseline", beside(change)));
    } else if (!measured.inVainBefore().isEmpty()) {
      facts.add(
          new LoadView.Fact(
              "Baseline",
              "not compared: measured again, of a service that may have just begun, which is another question"));
    }
    return facts;
  }

  private static String model(Load.Model model) {
    return switch (model) {
      case OPEN ->
          "open: requests come at a rate whatever becomes of those before, and latency counts from the moment one was due, so that a stall shows in full";
      case CLOSED ->
          "closed: each user waits for an answer before asking again, and latency counts from the moment a request was sent";
    };
  }

  private static String engine(Load.Engine engine) {
    return "%s in %s, each with an equal share of the requests; each counts latency on its own clock, and their figures are counted into one histogram; lateness, processor time and requests under way are those of Tollgate and the workers together"
        .formatted(
            engine.name(),
            engine.workers() == 1 ? "a process" : Amount.count(engine.workers()) + " processes");
  }

  private static String scale(double scale) {
    return scale == 1
        ? "durations as written (scale 1)"
        : "durations %s times as long as written".formatted(Amount.of(scale));
  }

  private static String pace(Load.Pace pace) {
    return "late by %s in 1 of 100 requests, by %s at most, and may be by %s; %s requests under way at once at most; %s of processor time"
        .formatted(
            Durations.millis(pace.p99Ms()),
            Durations.millis(pace.maxMs()),
            Durations.millis(pace.limitMs()),
            Amount.count(pace.together()),
            Durations.millis((double) pace.processorMs()));
  }

  private static String dependencies(Load load) {
    return load.dependencies().stream()
        .map(
            asked ->
                "%s: %s calls, %s at once at most"
                    .formatted(
                        asked.dependency(),
                        Amount.count(asked.calls()),
                        Amount.count(asked.together())))
        .collect(Collectors.joining("; "));
  }

  private static String beside(LoadChange change) {
    LoadFigures was = change.was();
    if (was == null) {
      return "not compared: the baseline has no such load";
    }
    return "median %s then, %s now (%s); %s right answers a second then, %s now (%s)"
        .formatted(
            Durations.millis(was.p50Ms()),
            Durations.millis(change.is().p50Ms()),
            words(change.latency()),
            Amount.of(was.perSecond()),
            Amount.of(change.is().perSecond()),
            words(change.throughput()));
  }

  private static String words(Slowness slowness) {
    return slowness.answer() == Slowness.Answer.CANNOT_TELL
        ? "not compared: " + slowness.why()
        : slowness.toString();
  }
}
