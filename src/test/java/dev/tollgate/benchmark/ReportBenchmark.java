package dev.tollgate.benchmark;

import dev.tollgate.browser.Chromium;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Measures the report's size, the time in which it is made and in which it opens, on synthetic
 * records, and prints each beside its goal. Every report is made in a process of its own that has
 * 256 MB of heap.
 */
public final class ReportBenchmark {
  private static final Path FOLDER = Path.of("target", "report-benchmark");
  private static final String HEAP = "JAVA_TOOL_OPTIONS=-Xmx256m";

  /** Whatever the verdict is. */
  private static final Set<Integer> REPORT_WAS_MADE = Set.of(0, 1, 3);

  private static final List<Case> CASES =
      List.of(
          new Case("50 scenarios", new SyntheticRecord.Size(50, 1, 0), 0.25, null, null),
          new Case("1,000 scenarios", new SyntheticRecord.Size(1_000, 20, 0), 1.0, 1.0, 250.0),
          new Case("5,000 scenarios", new SyntheticRecord.Size(5_000, 100, 0), 4.0, 3.0, 400.0),
          new Case(
              "1,000, 10 KB of random bytes each",
              new SyntheticRecord.Size(1_000, 20, 10_240),
              10.0,
              null,
              null),
          new Case(
              "433, of which 126 failed", new SyntheticRecord.Size(433, 126, 0), null, null, null));

  private final int rounds;
  private final List<Double> starts = new ArrayList<>();
  private final Map<Case, List<Double>> made = new LinkedHashMap<>();
  private final Map<Case, List<Double>> cpu = new LinkedHashMap<>();
  private final Map<Case, List<OpenedPage>> opened = new LinkedHashMap<>();

  /**
   * A report of one size, and its goals; null for none.
   *
   * @param megabytes of the page
   * @param seconds in which it is made, beyond a JVM's start
   * @param verdictMillis until its verdict is visible
   */
  private record Case(
      String name,
      SyntheticRecord.Size size,
      @Nullable Double megabytes,
      @Nullable Double seconds,
      @Nullable Double verdictMillis) {
    Path folder() {
      return FOLDER.resolve(
          "%d-%d-%d".formatted(size.scenarios(), size.failed(), size.randomBytes()));
    }

    Path page() {
      return folder().resolve("reports").resolve("index.html");
    }
  }

  private ReportBenchmark(int rounds) {
    this.rounds = rounds;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    new ReportBenchmark(args.length == 0 ? 5 : Integer.parseInt(args[0])).run();
  }

  private void run() throws IOException, InterruptedException {
    String machine = machine();
    for (Case each : CASES) {
      Files.createDirectories(each.folder());
      SyntheticRecord.write(each.folder(), each.size());
    }
    make();
    open();
    System.out.println(machine);
    System.out.printf(
        Locale.ROOT,
        "medians of %d rounds; the least in brackets; a JVM with --version: %.2f s; heap 256 MB%n%n",
        rounds,
        new Samples(starts).median() / 1000);
    System.out.println(Goal.HEAD);
    for (Goal goal : goals()) {
      System.out.println(goal.line());
    }
  }

  private void make() throws IOException, InterruptedException {
    for (int round = 0; round < rounds; round++) {
      for (Case each : CASES) {
        System.err.print('.');
        double start = measure("version", "--version").wallMillis();
        Sample sample =
            measure(
                "report",
                "report",
                each.folder().resolve("record.ndjson").toString(),
                "--features",
                each.folder().resolve("features").toString(),
                "--reports",
                each.folder().resolve("reports").toString());
        starts.add(start);
        list(made, each).add((sample.wallMillis() - start) / 1000);
        list(cpu, each).add(sample.cpuMillis() / 1000);
      }
    }
    System.err.println();
  }

  private void open() {
    try (Chromium chromium = Chromium.start()) {
      OpenedPage.prepare(chromium.tab());
      for (int round = 0; round < rounds; round++) {
        for (Case each : CASES) {
          System.err.print('.');
          list(opened, each).add(OpenedPage.of(chromium.tab(), each.page()));
        }
      }
    }
    System.err.println();
  }

  private List<Goal> goals() throws IOException {
    List<Goal> goals = new ArrayList<>();
    for (Case each : CASES) {
      goals.add(
          new Goal(
              each.name() + ": page",
              Files.size(each.page()) / 1e6,
              "MB",
              each.megabytes(),
              "record %.1f MB"
                  .formatted(Files.size(each.folder().resolve("record.ndjson")) / 1e6)));
    }
    double start = new Samples(starts).median() / 1000;
    for (Case each : CASES) {
      Samples seconds = new Samples(list(made, each));
      goals.add(
          new Goal(
              each.name() + ": made, beyond a JVM's start",
              seconds.median(),
              "s",
              each.seconds(),
              String.format(
                  Locale.ROOT,
                  "(%.2f) %.1f times the start; CPU %.2f s",
                  seconds.least(),
                  seconds.median() / start,
                  new Samples(list(cpu, each)).median())));
    }
    for (Case each : CASES) {
      goals.add(timed(each, "verdict visible", each.verdictMillis(), OpenedPage::verdict));
    }
    for (Case each : CASES) {
      goals.add(
          new Goal(
              each.name() + ": DOM nodes at load",
              list(opened, each).get(0).nodes(),
              "",
              6_000.0,
              ""));
    }
    for (Case each : CASES) {
      goals.add(timed(each, "a feature's evidence open", 100.0, OpenedPage::evidence));
    }
    for (Case each : CASES) {
      goals.add(timed(each, "a search", 50.0, OpenedPage::search));
      goals.add(timed(each, "the first look into the search", null, OpenedPage::index));
    }
    return goals;
  }

  private Goal timed(
      Case each, String what, @Nullable Double most, ToDoubleFunction<OpenedPage> time) {
    Samples millis = Samples.of(list(opened, each), time);
    return new Goal(
        each.name() + ": " + what,
        millis.median(),
        "ms",
        most,
        String.format(Locale.ROOT, "(%.1f)", millis.least()));
  }

  private static Sample measure(String name, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("env", HEAP, "./tollgate"));
    command.addAll(List.of(arguments));
    return new MeasuredProcess(command, REPORT_WAS_MADE).run(FOLDER.resolve(name + ".txt"));
  }

  private static <T> List<T> list(Map<Case, List<T>> lists, Case of) {
    return lists.computeIfAbsent(of, key -> new ArrayList<>());
  }

  private static String machine() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%d cores, %s %s, load average before: %.1f",
        system.getAvailableProcessors(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"),
        system.getSystemLoadAverage());
  }
}
