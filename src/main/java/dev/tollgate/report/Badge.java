package dev.tollgate.report;

import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.record.StepStatus;
import dev.tollgate.verdict.Decision;
import dev.tollgate.verdict.ItemStatus;

/**
 * A status as the page shows it: never by colour alone.
 *
 * @param tone the colours: good, bad, warn, quiet, or none for what is not known
 * @param icon the shape, one of those in {@code icons.jte}
 * @param word for people
 */
public record Badge(String tone, String icon, String word) {

  public static Badge of(Decision decision) {
    return switch (decision) {
      case GO -> new Badge("good", "check", "GO");
      case NEEDS_WORK -> new Badge("warn", "warning", "NEEDS WORK");
      case NO_GO -> new Badge("bad", "stop", "NO-GO");
      case NO_VERDICT -> new Badge("none", "question", "NO-VERDICT");
    };
  }

  public static Badge of(ItemStatus status) {
    return switch (status) {
      case PROVEN -> new Badge("good", "check", "proven");
      case FAILED -> new Badge("bad", "stop", "failed");
      case UNPROVEN -> new Badge("warn", "warning", "unproven");
    };
  }

  public static Badge of(ScenarioStatus status) {
    return switch (status) {
      case PASSED -> new Badge("good", "check", "passed");
      case FAILED -> new Badge("bad", "stop", "failed");
      case UNDEFINED -> new Badge("bad", "stop", "undefined");
      case AMBIGUOUS -> new Badge("bad", "stop", "ambiguous");
      case PENDING -> new Badge("bad", "stop", "pending");
      case EMPTY -> new Badge("bad", "stop", "empty");
      case FLAKY -> new Badge("warn", "warning", "flaky");
      case SKIPPED -> new Badge("warn", "skip", "skipped");
      case CUT_OFF -> new Badge("none", "question", "cut off");
      case NOT_RUN -> new Badge("none", "question", "never began");
    };
  }

  public static Badge of(StepStatus status) {
    return switch (status) {
      case PASSED -> new Badge("good", "check", "passed");
      case FAILED -> new Badge("bad", "stop", "failed");
      case UNDEFINED -> new Badge("bad", "stop", "undefined");
      case AMBIGUOUS -> new Badge("bad", "stop", "ambiguous");
      case PENDING -> new Badge("bad", "stop", "pending");
      case SKIPPED -> new Badge("quiet", "skip", "skipped");
      case CUT_OFF -> new Badge("none", "question", "cut off");
      case NOT_RUN -> new Badge("quiet", "skip", "never began");
    };
  }
}
