package dev.tollgate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Kills runs at many random moments, and prints what became of them. */
public final class KillBenchmark {
  private KillBenchmark() {}

  /**
   * Kills them, and exits with 1 when one was not as it should be.
   *
   * @param args how many (100), and the seed of the moments (1)
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int kills = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    Path work = Files.createTempDirectory(Path.of("target"), "kill");
    KillRounds rounds = new KillRounds(work, seed);
    int wrong = 0;
    int finished = 0;
    int inFlight = 0;
    int again = 0;
    for (int number = 1; number <= kills; number++) {
      KillRounds.Round round = rounds.next(number);
      finished += round.finished();
      inFlight += round.inFlight();
      again += round.again();
      wrong += round.wrong().isEmpty() ? 0 : 1;
      System.out.printf(
          "kill %d: %d finished, %d in flight, %d run again%s%n",
          number,
          round.finished(),
          round.inFlight(),
          round.again(),
          round.wrong().isEmpty() ? "" : ", WRONG: " + round.wrong());
    }
    System.out.printf(
        "%d kills (seed %d): %d finished scenarios and none lost, %d in flight and named, %d run again; %d kills not as they should be%n",
        kills, seed, finished, inFlight, again, wrong);
    System.exit(wrong == 0 ? 0 : 1);
  }
}
