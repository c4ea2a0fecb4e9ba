package dev.tollgate.statistics;

/** An answer from an interval. */
final class Answers {
  private Answers() {}

  /**
   * @param matters from how many percent on being slower would matter
   * @param noise the share of the interval that is the machine's, as a logarithm
   */
  static Slowness of(Estimate estimate, double noise, double matters) {
    Change change = Change.ofLogs(estimate.value(), estimate.low(), estimate.high());
    double varied = Math.expm1(Math.max(noise, estimate.halfWidth())) * 100;
    if (estimate.low() > 0) {
      return new Slowness(Slowness.Answer.SLOWER, change, varied, null);
    }
    if (change.high() < matters) {
      return new Slowness(Slowness.Answer.NOT_SLOWER, change, varied, null);
    }
    return new Slowness(
        Slowness.Answer.CANNOT_TELL,
        change,
        varied,
        "this machine varied by " + Change.whole(varied) + " %");
  }
}
