package dev.tollgate.system;

/**
 * A limit for the figures of a load.
 *
 * @param what {@code p95} and the other percentiles, {@code error rate} or {@code throughput}
 * @param limit in milliseconds, percent, or answers per second
 */
public record LoadBudget(String what, double limit) {
  public static final String ERROR_RATE = "error rate";
  public static final String THROUGHPUT = "throughput";

  /**
   * @throws IllegalArgumentException when there is no such limit, or it is not written as one
   */
  static LoadBudget of(String what, String limit) {
    return switch (what) {
      case ERROR_RATE -> new LoadBudget(what, Share.of(limit).percent().doubleValue());
      case THROUGHPUT -> {
        LoadLevel level = LoadLevel.of(limit);
        if (!level.perSecond()) {
          throw new IllegalArgumentException(
              "\"throughput\" is \"" + limit + "\"; write it as 50 per second");
        }
        yield new LoadBudget(what, level.value());
      }
      default -> {
        try {
          yield new LoadBudget(
              Percentile.of(what).word(), TimeLimit.of(limit).duration().toMillis());
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              "in \"budgets\": " + e.getMessage() + "; besides there are: error rate, throughput",
              e);
        }
      }
    };
  }
}
