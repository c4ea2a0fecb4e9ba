package dev.tollgate.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Kills runs at random moments, and looks each time at what is left: nothing that had finished is
 * lost, what was in flight is named, and a rerun runs only the rest and proves the same items.
 */
final class KillRounds {
  /**
   * A second or two long: scenarios that run together, alone and last, and stubs that fail. The one
   * that waits for a stub that never answers would take as long as all others.
   */
  static final List<String> OPTIONS =
      List.of(
          "--features",
          "src/test/resources/systems",
          "--tags",
          "not @wrong",
          "--name",
          "^(?!.*never answers)");

  /** So that kills come between two lines of the record as well. */
  private static final int LATER_MILLIS = 100;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path work;
  private final Random random;
  private @Nullable Set<String> proven;
  private long wholeBytes;
  private long firstBytes;
  private int code;

  /**
   * Nothing is run yet.
   *
   * @param seed the same one gives the same moments, as parts of a run
   */
  KillRounds(Path work, long seed) {
    this.work = work;
    this.random = new Random(seed);
  }

  /**
   * What one kill came to.
   *
   * @param finished how many scenarios had finished when it came
   * @param inFlight how many had begun and not finished
   * @param again how many the rerun ran
   * @param wrong what was not as it should be; empty when all was
   */
  record Round(int finished, int inFlight, int again, List<String> wrong) {
    Round {
      wrong = List.copyOf(wrong);
    }
  }

  /** Kills one run; one that had ended before its moment is run anew, with another. */
  Round next(int number) throws IOException, InterruptedException {
    if (proven == null) {
      Path whole = work.resolve("whole");
      KilledRun uninterrupted = new KilledRun(whole, OPTIONS);
      wholeBytes = uninterrupted.whole();
      firstBytes = uninterrupted.bytesBeforeScenarios();
      code = uninterrupted.code();
      proven = provenIn(whole);
    }
    for (int attempt = 0; ; attempt++) {
      Path reports = work.resolve(number + (attempt == 0 ? "" : "-" + attempt));
      KilledRun killed = new KilledRun(reports, OPTIONS);
      if (killed.kill(moment(), random.nextInt(LATER_MILLIS))) {
        return look(reports, killed);
      }
    }
  }

  /**
   * In bytes of the record: one in ten anywhere, the others while scenarios run. What is written
   * before the first is half of the record of so small a system.
   */
  private long moment() {
    long from = random.nextInt(10) == 0 ? 0 : firstBytes;
    return from + (long) (random.nextDouble() * (wholeBytes - from));
  }

  private Round look(Path reports, KilledRun killed) throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<String> finished = killed.finished();
    Set<String> lost = new HashSet<>(killed.seenFinished());
    lost.removeAll(finished);
    check(wrong, lost.isEmpty(), "finished and not in the record: " + lost);
    Set<String> inFlight = new TreeSet<>(killed.begun());
    inFlight.removeAll(finished);
    Set<String> cutOff = killed.places(inFlight);
    Set<String> done = killed.places(finished);

    CommandRun report = CommandRun.of("report", "--reports", reports.toString());
    check(wrong, report.code() == 3, "the report of what is left exits with " + report.code());
    JsonNode said = report(reports);
    check(
        wrong,
        places(said, "cut off").equals(cutOff),
        "in flight " + cutOff + ", and named " + places(said, "cut off"));
    check(wrong, ended(said).equals(done), "finished " + done + ", and reported " + ended(said));

    CommandRun again = CommandRun.of("run", "--rerun", "--reports", reports.toString());
    KilledRun second = new KilledRun(reports, OPTIONS);
    Set<String> ran = second.places(second.begun());
    Set<String> twice = new TreeSet<>(ran);
    twice.retainAll(done);
    check(wrong, twice.isEmpty(), "run again though it had finished: " + twice);
    check(
        wrong,
        ran.size() + done.size() == report(reports).at("/run/scenarios/planned").asInt(),
        done.size() + " and " + ran.size() + " are not all");
    check(wrong, again.code() == code, "both together exit with " + again.code() + again.out());
    check(wrong, provenIn(reports).equals(proven), "proven: " + provenIn(reports));
    return new Round(done.size(), cutOff.size(), ran.size(), wrong);
  }

  private static void check(List<String> wrong, boolean holds, String what) {
    if (!holds) {
      wrong.add(what);
    }
  }

  private static Set<String> provenIn(Path reports) throws IOException {
    Set<String> proven = new TreeSet<>();
    for (JsonNode item : report(reports).at("/systems/0/items")) {
      if (item.path("status").asText().equals("proven")) {
        proven.add(item.path("id").asText());
      }
    }
    return proven;
  }

  private static Set<String> places(JsonNode report, String status) {
    Set<String> places = new TreeSet<>();
    for (JsonNode scenario : report.path("scenarios")) {
      if (scenario.path("status").asText().equals(status)) {
        places.add(scenario.path("at").asText());
      }
    }
    return places;
  }

  private static Set<String> ended(JsonNode report) {
    Set<String> ended = new TreeSet<>();
    for (JsonNode scenario : report.path("scenarios")) {
      if (!scenario.path("ended").isNull()) {
        ended.add(scenario.path("at").asText());
      }
    }
    return ended;
  }

  private static JsonNode report(Path reports) throws IOException {
    return JSON.readTree(reports.resolve("report.json").toFile());
  }
}
