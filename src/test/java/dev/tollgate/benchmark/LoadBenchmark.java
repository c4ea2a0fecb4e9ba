package dev.tollgate.benchmark;

import dev.tollgate.evidence.Load.Model;
import dev.tollgate.load.Measured;
import dev.tollgate.statistics.LatencyHistogram;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the load engine on this machine: how honest it is about a stall, whether it agrees with
 * an independent client, and what it costs beside one. Prints ratios of this one run.
 */
final class LoadBenchmark {
  private static final double RATE = 100;
  private static final double SECONDS = 20;
  private static final double STALLED_AFTER = 4;
  private static final Pattern LATENCY = Pattern.compile("\\s+(50|90|99)%\\s+([\\d.]+)(us|ms|s)");
  private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
  private static final Pattern PROCESSOR =
      Pattern.compile("(?m)^(?:user|sys)\\s+(\\d+)m([\\d.]+)s");

  private static final List<String> PERCENTILES = List.of("50", "90", "99");
  private static final int TURNS = 5;
  private static final int STALL_TURNS = 3;

  private static int missed;

  private LoadBenchmark() {}

  /**
   * @param args {@code throughput} for that alone, or {@code stall} and for how many seconds each
   */
  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("throughput")) {
      throughput();
      return;
    }
    if (args.length > 0 && args[0].equals("stall")) {
      for (String seconds : List.of(args).subList(1, args.length)) {
        stall(Double.parseDouble(seconds));
      }
      return;
    }
    for (double stall : new double[] {0.1, 0.5, 1, 2, 5}) {
      stall(stall);
    }
    agreement();
    cost();
    throughput();
    if (missed > 0) {
      say("%d of these figures missed their goal", missed);
      System.exit(1);
    }
  }

  /** Notes a ratio that should be close to 1. */
  private static String close(double ratio) {
    if (Math.abs(ratio - 1) <= 0.05) {
      return "";
    }
    missed++;
    return "  MORE THAN 5 % OFF";
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static List<String> java(Class<?> main, String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(args));
    return command;
  }

  private static int port(Process server) throws IOException {
    BufferedReader out = server.inputReader(StandardCharsets.US_ASCII);
    return Integer.parseInt(out.readLine());
  }

  /**
   * Of three turns the middle one: how long the server takes to go on when it is let, and to answer
   * all that has come meanwhile, is the machine's, and of a short stall it is a good part.
   */
  private static void stall(double stall) throws Exception {
    Map<Double, List<Double>> ratios = new TreeMap<>();
    for (int turn = 0; turn < STALL_TURNS; turn++) {
      stalledOnce(stall)
          .forEach(
              (percent, ratio) ->
                  ratios.computeIfAbsent(percent, p -> new ArrayList<>()).add(ratio));
    }
    ratios.forEach(
        (percent, all) -> {
          double ratio = all.stream().sorted().toList().get(all.size() / 2);
          say(
              "stall of %.1f s: p%s is %.3f of what it is by the numbers, of turns %s%s",
              stall,
              percent,
              ratio,
              all.stream().map(each -> String.format(Locale.ROOT, "%.3f", each)).toList(),
              close(ratio));
        });
  }

  /**
   * The server is stopped for a while. Of those that are due meanwhile the first waits for all of
   * it and the last for nothing: the share x of all requests that waited longest, waited longer
   * than the stall less x times the whole time.
   *
   * @return by percentile what was seen, as a ratio to that; without those that are too short
   */
  private static Map<Double, Double> stalledOnce(double stall) throws Exception {
    Map<Double, Double> ratios = new TreeMap<>();
    Process server = start(java(QuickServer.class, "1"));
    try {
      int port = port(server);
      Measured unused = PlainLoad.run(port, Model.OPEN, RATE, 1);
      CompletableFuture<Double> stopping =
          CompletableFuture.supplyAsync(() -> stop(server.pid(), stall));
      LatencyHistogram seen = PlainLoad.latencies(PlainLoad.run(port, Model.OPEN, RATE, SECONDS));
      double stalled = stopping.join();
      for (double percent : new double[] {95, 99, 99.9}) {
        double expected = stalled - (100 - percent) / 100 * SECONDS;
        if (expected > 0.02) {
          ratios.put(percent, seen.millisAt(percent) / 1e3 / expected);
        }
      }
      return ratios;
    } finally {
      server.destroyForcibly();
    }
  }

  /** How long it was stopped, in seconds: it takes a moment to say so. */
  private static double stop(long pid, double seconds) {
    try {
      TimeUnit.MILLISECONDS.sleep((long) (STALLED_AFTER * 1000));
      new ProcessBuilder("kill", "-STOP", String.valueOf(pid)).start().waitFor();
      long stopped = System.nanoTime();
      TimeUnit.MILLISECONDS.sleep((long) (seconds * 1000));
      new ProcessBuilder("kill", "-CONT", String.valueOf(pid)).start().waitFor();
      return (System.nanoTime() - stopped) / 1e9;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The same eight users at a server that takes 20 ms, and has been asked before. In turns, and of
   * each client the best: what else the machine does only adds, and one of a hundred of some
   * thousand requests is mostly that.
   */
  private static void agreement() throws Exception {
    Process server = start(java(QuickServer.class, "20"));
    try {
      int port = port(server);
      Wrk unused = wrk(port, 8, 2);
      List<String[]> ours = new ArrayList<>();
      List<Wrk> wrks = new ArrayList<>();
      for (int turn = 0; turn < TURNS; turn++) {
        ours.add(engine(port, 8, 8));
        wrks.add(wrk(port, 8, 8));
      }
      for (int i = 0; i < PERCENTILES.size(); i++) {
        String percent = PERCENTILES.get(i);
        int place = 2 + i;
        Samples own = Samples.of(ours, said -> Double.parseDouble(said[place]));
        Samples theirs = Samples.of(wrks, wrk -> wrk.millis().getOrDefault(percent, 0.0));
        double ratio = own.least() / theirs.least();
        say(
            "8 users, 20 ms, %d turns: p%s %.2f ms (to %.2f), of wrk %.2f ms (to %.2f): ratio %.3f%s",
            TURNS,
            percent,
            own.least(),
            own.most(),
            theirs.least(),
            theirs.most(),
            ratio,
            close(ratio));
      }
    } finally {
      server.destroyForcibly();
    }
  }

  /** The processor's time for a request, at a server that is as quick as it can be. */
  private static void cost() throws Exception {
    Process server = start(java(QuickServer.class, "0"));
    try {
      int port = port(server);
      String[] unused = engine(port, 16, 3);
      String[] ours = engine(port, 16, 10);
      Wrk wrk = wrk(port, 16, 10);
      double own = Double.parseDouble(ours[1]) * 1e3 / Double.parseDouble(ours[0]);
      say(
          "16 users, no pause: %.1f us of the processor a request, of wrk %.1f us: %.2f times",
          own, wrk.microsEach(), own / wrk.microsEach());
      say(
          "  answers/s %.0f, of wrk %.0f: %.2f times",
          Double.parseDouble(ours[0]) / 10,
          wrk.requests() / 10.0,
          Double.parseDouble(ours[0]) / wrk.requests());
    } finally {
      server.destroyForcibly();
    }
  }

  /**
   * The same sixteen users, one tool after the other, each from a cold start; ours first and last.
   */
  private static void throughput() throws Exception {
    Process server = start(java(QuickServer.class, "0"));
    try {
      int port = port(server);
      BesideOthers others = new BesideOthers(System.getProperty("tollgate.karate", ""));
      double own = Double.parseDouble(engine(port, 16, 10)[0]) / 10;
      double jmeter = others.jmeter(port, 16, 10);
      double karate = others.karate(port, 16, 10);
      double again = Double.parseDouble(engine(port, 16, 10)[0]) / 10;
      double ours = Math.min(own, again);
      say(
          "16 users, no pause, 10 s from a cold start: %.0f answers/s, again %.0f; of JMeter %.0f: %.2f times; of Karate %.0f: %.1f times%s",
          own,
          again,
          jmeter,
          ours / jmeter,
          karate,
          ours / karate,
          ours > jmeter && ours > karate ? "" : "  NOT AHEAD");
      if (ours <= jmeter || ours <= karate) {
        missed++;
      }
    } finally {
      server.destroyForcibly();
    }
  }

  private static String[] engine(int port, int users, int seconds) throws Exception {
    Process engine =
        start(
            java(
                PlainLoad.class,
                String.valueOf(port),
                String.valueOf(users),
                String.valueOf(seconds)));
    String line = engine.inputReader(StandardCharsets.US_ASCII).readLine();
    engine.waitFor();
    return line.split(" ", -1);
  }

  /**
   * What wrk says of itself.
   *
   * @param millis by percentile
   */
  private record Wrk(long requests, double microsEach, Map<String, Double> millis) {}

  private static Wrk wrk(int port, int connections, int seconds) throws Exception {
    Process wrk =
        new ProcessBuilder(
                "bash",
                "-c",
                "time wrk -t1 -c%d -d%ds --latency http://127.0.0.1:%d/"
                    .formatted(connections, seconds, port))
            .redirectErrorStream(true)
            .start();
    String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (wrk.waitFor() != 0) {
      throw new IllegalStateException("wrk is needed, and said: " + said);
    }
    Matcher requests = REQUESTS.matcher(said);
    long count = requests.find() ? Long.parseLong(requests.group(1)) : 0;
    double processor =
        PROCESSOR
            .matcher(said)
            .results()
            .mapToDouble(m -> Double.parseDouble(m.group(1)) * 60 + Double.parseDouble(m.group(2)))
            .sum();
    Map<String, Double> millis = new java.util.TreeMap<>();
    LATENCY
        .matcher(said)
        .results()
        .forEach(m -> millis.put(m.group(1), millis(m.group(2), m.group(3))));
    return new Wrk(count, processor * 1e6 / count, millis);
  }

  private static double millis(String value, String unit) {
    double factor = unit.equals("us") ? 1e-3 : unit.equals("ms") ? 1 : 1e3;
    return Double.parseDouble(value) * factor;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
