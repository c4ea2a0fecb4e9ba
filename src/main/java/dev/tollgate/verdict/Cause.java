package dev.tollgate.verdict;

import dev.tollgate.record.Failure;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.RecordedStep;
import dev.tollgate.record.ScenarioStatus;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What failures have in common when one thing broke: the step and its message, less what is another
 * in every scenario.
 */
public final class Cause {
  private static final int LONGEST = 160;
  private static final int READ = 4_000;

  private static final Pattern ID =
      Pattern.compile(
          "\\b[\\w-]*(?:tg[0-9a-z]{10}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})[\\w-]*"
              + "|\\b\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?"
              + "|\\b(?=[0-9a-f]*\\d)[0-9a-f]{12,}\\b");

  /** Values that were dumped: what is inside differs, that they were dumped does not. */
  private static final Pattern DUMP = Pattern.compile("\\w*\\[[^\\[\\]]*=[^\\[\\]]*]");

  /** A number, unless it may be a status: 401 in place of 403 is another thing than 3 for 4. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])(?![1-5]\\d\\d(?![\\d.\\w]))\\d+(?:\\.\\d+)?");

  private Cause() {}

  /** The same text for two scenarios says that, as far as can be told, one cause made both fail. */
  public static String of(RecordedScenario scenario) {
    if (scenario.status() != ScenarioStatus.FAILED) {
      return Why.of(scenario);
    }
    RecordedStep step = scenario.offendingStep().orElse(null);
    if (step == null) {
      return Why.of(scenario);
    }
    Failure failure = step.failure();
    String said = failure == null ? "" : failure.message();
    return constant(step.line()) + ": " + first(constant(said.isEmpty() ? brief(failure) : said));
  }

  private static String brief(@Nullable Failure failure) {
    return failure == null ? "" : failure.brief();
  }

  /** The text with a sign in place of ids, times, dumped values and numbers. */
  public static String constant(String text) {
    String constant = text.length() <= READ ? text : text.substring(0, READ);
    constant = DUMP.matcher(constant).replaceAll("…");
    constant = DUMP.matcher(constant.replaceAll("…(?:, …)+", "…")).replaceAll("…");
    constant = ID.matcher(constant).replaceAll("…");
    return NUMBER.matcher(constant).replaceAll("#").replaceAll("\\s+", " ").strip();
  }

  /** A message begins with what happened, and goes on with what else there was. */
  private static String first(String message) {
    int end = message.indexOf("; ");
    String first = end < 0 ? message : message.substring(0, end);
    return first.length() <= LONGEST ? first : first.substring(0, LONGEST);
  }
}
