package dev.tollgate.benchmark;

import dev.tollgate.record.RecordedScenario;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.spi.ToolProvider;

/**
 * Measures the acceptance suite and prints ratios of one run. Every round runs every variant once,
 * each as a process of its own, and every other round in the opposite order.
 */
public final class SuiteBenchmark {
  private static final Path FOLDER = Path.of("target", "benchmark");
  private static final Path JAR = FOLDER.resolve("benchmark.jar");

  /**
   * GO, or all is well but items are without a scenario. That scenarios pass is looked at apart.
   */
  private static final Set<Integer> RUN_WAS_MADE = Set.of(0, 1, 3);

  private final int rounds;
  private final Path whole = FOLDER.resolve("suite-8");
  private final Variant together8 = suite(8);
  private final Variant together4 = suite(4);
  private final Variant together1 = suite(1);
  private final List<Double> startUps = new ArrayList<>();
  private final List<Double> longest = new ArrayList<>();

  private SuiteBenchmark(int rounds) {
    this.rounds = rounds;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    new SuiteBenchmark(args.length == 0 ? 3 : Integer.parseInt(args[0])).run();
  }

  private void run() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    String machine = machine();
    // Not measured: gives the requests, and warms the disk's cache.
    suite(8).round(FOLDER);
    RecordedSuite suite = RecordedSuite.read(whole);
    List<RecordedScenario> untold = suite.untold();
    PlainScript script = PlainScript.of(untold);
    script.write(FOLDER.resolve("plain.json"));
    archivePlainClasses();
    Variant ours = ours(untold);
    Variant plain = plain("plain", "-XX:SharedArchiveFile", "");
    Variant reported = plain("plain-with-reports", "-XX:SharedArchiveFile", reports());
    for (int round = 0; round < rounds; round++) {
      List<Variant> order =
          new ArrayList<>(List.of(together8, plain, ours, reported, together4, together1));
      if (round % 2 == 1) {
        Collections.reverse(order);
      }
      for (Variant variant : order) {
        System.err.print('.');
        variant.round(FOLDER);
        if (variant == together8) {
          noteParts();
        }
      }
    }
    System.err.println();
    System.out.println(machine);
    System.out.printf(
        "%d rounds; %d scenarios, of which plain Cucumber can do %d (%d requests): those that tell"
            + " no dependency to fail%n",
        rounds, suite.scenarios(), untold.size(), script.requests());
    System.out.println(
        "tokens are minted on both sides, in the scenarios, by the same code; CPU time is user and"
            + " system, without the service's\n");
    System.out.println(Ratio.HEAD);
    ratios(ours, plain, reported, untold.size()).forEach(r -> System.out.println(r.line()));
  }

  /**
   * What {@code ./tollgate} does for itself when it is built: whatever makes a JVM start faster is
   * not the difference that is looked for. Such an archive needs its classes in a jar.
   */
  private static void archivePlainClasses() throws IOException, InterruptedException {
    ToolProvider.findFirst("jar")
        .orElseThrow()
        .run(
            System.out,
            System.err,
            "--create",
            "--file=" + JAR,
            "-C",
            "target/test-classes",
            "dev/tollgate/benchmark");
    Files.deleteIfExists(FOLDER.resolve("plain.jsa"));
    plain("plain-archive", "-XX:ArchiveClassesAtExit", reports()).round(FOLDER);
  }

  private void noteParts() {
    RecordedSuite suite = RecordedSuite.read(whole);
    Sample last = together8.samples().get(together8.samples().size() - 1);
    startUps.add(suite.millisToFirst(last.started()));
    longest.add(suite.longestMillis());
  }

  private List<Ratio> ratios(Variant ours, Variant plain, Variant reported, int scenarios) {
    Samples startUp = new Samples(startUps);
    Samples longestScenario = new Samples(longest);
    List<Double> shortest = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      shortest.add(startUps.get(i) + longest.get(i));
    }
    return List.of(
        new Ratio(
            ours.cpuMillis().over(plain.cpuMillis()),
            1.2,
            "CPU per scenario, Tollgate : plain Cucumber, no report",
            each(ours, scenarios) + " : " + each(plain, scenarios)),
        new Ratio(
            ours.cpuMillis().over(reported.cpuMillis()),
            null,
            "the same, plain Cucumber with its HTML and JUnit reports",
            each(ours, scenarios) + " : " + each(reported, scenarios)),
        new Ratio(
            ours.wallMillis().over(plain.wallMillis()),
            null,
            "wall of the same, Tollgate : plain Cucumber, no report",
            seconds(ours.wallMillis()) + " : " + seconds(plain.wallMillis())),
        new Ratio(
            together8.wallMillis().over(new Samples(shortest)),
            1.5,
            "wall of ./tollgate run : start-up and longest scenario",
            seconds(together8.wallMillis())
                + " : "
                + seconds(startUp)
                + " + "
                + seconds(longestScenario)),
        new Ratio(
            together1.wallMillis().over(together8.wallMillis()),
            null,
            "wall, 1 scenario at a time : 8",
            seconds(together1.wallMillis()) + " : " + seconds(together8.wallMillis())),
        new Ratio(
            together4.wallMillis().over(together8.wallMillis()),
            null,
            "wall, 4 scenarios at a time : 8",
            seconds(together4.wallMillis()) + " : " + seconds(together8.wallMillis())));
  }

  private static Variant suite(int together) {
    return tollgate("suite-" + together, List.of("--parallel", String.valueOf(together)));
  }

  private static Variant ours(List<RecordedScenario> scenarios) {
    return tollgate("ours", scenarios.stream().map(s -> s.place().toString()).toList());
  }

  private static Variant tollgate(String name, List<String> arguments) {
    List<String> command =
        new ArrayList<>(List.of("./tollgate", "run", "--reports", FOLDER.resolve(name).toString()));
    command.addAll(arguments);
    return new Variant(name, new MeasuredProcess(command, RUN_WAS_MADE));
  }

  private static Variant plain(String name, String archive, String plugins) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "@jvm.options",
            archive + "=" + FOLDER.resolve("plain.jsa"),
            "-cp",
            JAR + File.pathSeparator + Path.of("target", "tollgate.jar"),
            "dev.tollgate.benchmark.plain.PlainSuite",
            FOLDER.resolve("plain.json").toString(),
            plugins);
    return new Variant(name, new MeasuredProcess(command, Set.of(0)));
  }

  private static String reports() {
    return "html:" + FOLDER.resolve("plain.html") + ",junit:" + FOLDER.resolve("plain.xml");
  }

  private static String machine() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%d cores, %s %s on %s, load average before: %.1f",
        system.getAvailableProcessors(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"),
        system.getName(),
        system.getSystemLoadAverage());
  }

  private static String each(Variant variant, int scenarios) {
    return String.format(Locale.ROOT, "%.1f ms", variant.cpuMillis().median() / scenarios);
  }

  private static String seconds(Samples millis) {
    return String.format(Locale.ROOT, "%.1f s", millis.median() / 1000);
  }
}
