package dev.tollgate.benchmark;

import dev.tollgate.statistics.Slowness.Answer;
import java.util.Locale;

/** Prints how often a regression is seen, and seen where there is none. */
final class RegressionBenchmark {
  private static final int REQUESTS = 400;

  private RegressionBenchmark() {}

  public static void main(String[] args) {
    int times = args.length == 0 ? 1000 : Integer.parseInt(args[0]);
    RecordedLatencies quiet = RecordedLatencies.quiet();
    RecordedLatencies busy = RecordedLatencies.busy();
    System.out.printf("Runs of %d requests, measured one after the other%n", REQUESTS);
    most("quiet, the same thing", ToldApart.runs(quiet, REQUESTS, 1, times), Answer.SLOWER, 0.01);
    least("quiet, +10 % planted", ToldApart.runs(quiet, REQUESTS, 1.1, times), Answer.SLOWER, 0.95);
    most("busy, the same thing", ToldApart.runs(busy, REQUESTS, 1, times), Answer.SLOWER, 0.01);
    least(
        "busy, +10 % planted",
        ToldApart.runs(busy, REQUESTS, 1.1, times), Answer.CANNOT_TELL, 0.95);
    System.out.printf("%d pairs, old and new in turns%n", REQUESTS);
    most("quiet, the same thing", ToldApart.pairs(quiet, REQUESTS, 1, times), Answer.SLOWER, 0.01);
    least(
        "quiet, +10 % planted", ToldApart.pairs(quiet, REQUESTS, 1.1, times), Answer.SLOWER, 0.95);
    most("busy, the same thing", ToldApart.pairs(busy, REQUESTS, 1, times), Answer.SLOWER, 0.01);
  }

  private static void most(String what, ToldApart told, Answer answer, double share) {
    say(what, told, answer, "at most", share, told.count(answer) <= share * told.comparisons());
  }

  private static void least(String what, ToldApart told, Answer answer, double share) {
    say(what, told, answer, "at least", share, told.count(answer) >= share * told.comparisons());
  }

  private static void say(
      String what, ToldApart told, Answer answer, String bound, double share, boolean held) {
    System.out.printf(
        Locale.ROOT,
        "  %-22s %s; goal: %s %.0f %% %s: %s%n",
        what,
        told,
        bound,
        share * 100,
        answer.word(),
        held ? "held" : "MISSED");
  }
}
