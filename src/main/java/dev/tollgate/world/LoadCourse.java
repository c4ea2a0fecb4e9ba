package dev.tollgate.world;

import dev.tollgate.evidence.Load;
import dev.tollgate.load.LoadEngine;
import dev.tollgate.load.LoadPlan;
import dev.tollgate.load.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A load on its way: its phases, stretched and repeated, with a look at the target's memory in
 * between.
 */
final class LoadCourse {
  /** How long an answer is waited for. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final int WARM_UP_REQUESTS = 10;

  private final World world;
  private final PlannedLoad planned;
  private final HeapReading heap;
  private final LoadEngine engine;
  private final long begun = System.nanoTime();
  private final List<Load.Phase> phases = new ArrayList<>();
  private final List<Load.Level> levels = new ArrayList<>();
  private @Nullable Measured measured;

  /** It begins now. */
  LoadCourse(World world, PlannedLoad planned) {
    this.world = world;
    this.planned = planned;
    this.engine = world.loadEngine();
    this.heap = new HeapReading(world.system());
  }

  /** What runs it; null for this process itself. */
  Load.@Nullable Engine engine() {
    return engine.named();
  }

  /** All that was measured, once it has run. */
  Measured measured() {
    return Objects.requireNonNull(measured, "a load that did not run");
  }

  /** As they ran, in milliseconds since it began. */
  List<Load.Phase> phases() {
    return List.copyOf(phases);
  }

  List<Load.Level> levels() {
    return List.copyOf(levels);
  }

  /** Sends a few requests, and says what was wrong with them. */
  List<Load.Problem> warmUp(LoadScript script) throws InterruptedException {
    LoadPlan plan =
        new LoadPlan(
            world.system().target().address(),
            Load.Model.CLOSED,
            List.of(new LoadPlan.Phase("warm-up", WARM_UP, 1, 1)),
            planned.kinds().stream().map(kind -> new LoadPlan.Kind(kind.name(), 1)).toList(),
            WARM_UP_REQUESTS,
            PATIENCE);
    return engine.run(plan, script, Optional::empty, progress -> {}).problems();
  }

  private long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }

  /**
   * Runs its phases.
   *
   * @param time how often they have run with this, from 1
   */
  void run(LoadScript script, int time) throws InterruptedException {
    if (planned.times() > 1 && time == 1) {
      level(0);
    }
    long offset = now();
    LoadPlan plan =
        new LoadPlan(
            world.system().target().address(),
            planned.model(),
            stretched(offset),
            planned.kinds().stream()
                .map(kind -> new LoadPlan.Kind(kind.name(), kind.weight()))
                .toList(),
            planned.most(),
            PATIENCE);
    Measured one =
        engine.run(
            plan, script.from(time), this::reading, progress -> world.say(words(progress, time)));
    measured = measured == null ? one.moved(offset) : measured.then(one, offset);
    if (planned.most() != LoadPlan.ANY) {
      endPhases(offset + one.tookMs());
    }
    if (planned.times() > 1) {
      level(time);
    }
  }

  /** The number of requests was reached before the phases were over. */
  private void endPhases(long atMs) {
    phases.removeIf(phase -> phase.beginMs() >= atMs);
    phases.replaceAll(
        phase ->
            new Load.Phase(
                phase.name(),
                phase.beginMs(),
                Math.min(phase.endMs(), atMs),
                phase.from(),
                phase.to()));
  }

  private List<LoadPlan.Phase> stretched(long offset) {
    List<LoadPlan.Phase> stretched = new ArrayList<>();
    long at = offset;
    for (LoadPlan.Phase phase : planned.phases()) {
      long millis = Math.max(1, Math.round(phase.lasts().toMillis() * world.loadScale()));
      stretched.add(
          new LoadPlan.Phase(phase.name(), Duration.ofMillis(millis), phase.from(), phase.to()));
      phases.add(new Load.Phase(phase.name(), at, at + millis, phase.from(), phase.to()));
      at += millis;
    }
    return stretched;
  }

  private Optional<Load.Reading> reading() {
    OptionalLong used = heap.now();
    return world
        .system()
        .target()
        .vitals()
        .map(
            vitals ->
                new Load.Reading(
                    0,
                    vitals.residentBytes(),
                    used.isPresent() ? used.getAsLong() : null,
                    vitals.processorMs(),
                    vitals.files(),
                    vitals.connections()));
  }

  /** Of the memory, once nobody asks for anything and what nobody needs is let go. */
  private void level(int phase) throws InterruptedException {
    boolean unused =
        world.journal().await(() -> !world.journal().isAnyPending(), PATIENCE.toMillis());
    boolean settled = world.system().target().settle();
    Optional<Load.Reading> reading = reading();
    if (reading.isPresent()) {
      Long used = settled ? reading.get().heapBytes() : null;
      levels.add(
          new Load.Level(phase, used == null ? reading.get().residentBytes() : used, used != null));
    }
  }

  private String words(LoadEngine.Progress progress, int time) {
    return String.format(
        Locale.ROOT,
        "  %s: %s%s, %.0f %s, %s, %d wrong, %.0f s left",
        planned.name(),
        progress.phase(),
        planned.times() > 1 ? " (%d of %d)".formatted(time, planned.times()) : "",
        progress.level(),
        planned.model() == Load.Model.OPEN ? "requests/s" : "users",
        progress.perSecond() == 0
            ? "no answer just now"
            : String.format(
                Locale.ROOT, "%.1f answers/s, p95 %.0f ms", progress.perSecond(), progress.p95Ms()),
        progress.failed(),
        progress.secondsLeft());
  }
}
