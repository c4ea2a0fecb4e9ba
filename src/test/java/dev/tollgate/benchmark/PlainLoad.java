package dev.tollgate.benchmark;

import dev.tollgate.evidence.Load.Model;
import dev.tollgate.load.EmbeddedEngine;
import dev.tollgate.load.LoadAnswer;
import dev.tollgate.load.LoadPlan;
import dev.tollgate.load.LoadRequest;
import dev.tollgate.load.Measured;
import dev.tollgate.load.Script;
import dev.tollgate.statistics.LatencyHistogram;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The engine with nothing around it: a request of a line, and no look at the answer but its status.
 */
final class PlainLoad {
  private static final LoadRequest REQUEST = new LoadRequest("GET", "/", List.of(), new byte[0]);

  private PlainLoad() {}

  static Measured run(int port, Model model, double level, double seconds)
      throws InterruptedException {
    return new EmbeddedEngine()
        .run(
            new LoadPlan(
                URI.create("http://127.0.0.1:" + port),
                model,
                List.of(
                    new LoadPlan.Phase(
                        "hold", Duration.ofMillis((long) (seconds * 1000)), level, level)),
                List.of(new LoadPlan.Kind("plain", 1)),
                LoadPlan.ANY,
                Duration.ofSeconds(30)),
            new Script() {
              @Override
              public LoadRequest request(String kind, long number) {
                return REQUEST;
              }

              @Override
              public @Nullable Wrong look(String kind, long number, LoadAnswer answer) {
                return answer.status() == 200 ? null : new Wrong(answer.trouble(), "");
              }
            },
            Optional::empty,
            progress -> {});
  }

  static LatencyHistogram latencies(Measured measured) {
    return Objects.requireNonNull(measured.requests().get("plain")).latencies();
  }

  /**
   * By itself, so that its processor's time is its own: port, users, seconds. A second goes before,
   * as a run sends some requests before its first load: it has loaded then what it needs.
   */
  public static void main(String[] args) throws InterruptedException {
    int port = Integer.parseInt(args[0]);
    double users = Double.parseDouble(args[1]);
    Measured unused = run(port, Model.CLOSED, users, 1);
    Measured measured = run(port, Model.CLOSED, users, Double.parseDouble(args[2]));
    LatencyHistogram latencies = latencies(measured);
    System.out.printf(
        "%d %d %.3f %.3f %.3f%n",
        latencies.count(),
        measured.processorMs(),
        latencies.millisAt(50),
        latencies.millisAt(90),
        latencies.millisAt(99));
  }
}
